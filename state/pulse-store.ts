import * as v from 'valibot';
import { isInstant } from '../bedtime/is-instant.ts';
import type { Pulse } from '../bedtime/pulse.ts';

/** The storage key of the last tick's mark. */
export const pulseKey = 'pulse';

const instant = v.custom<string>(isInstant);
const before = v.fallback(v.optional(instant), undefined);
const schema = v.object({ at: instant, nextBy: instant, zone: v.string(), before });

/** Reads the last tick's mark; one that cannot be read counts as none. */
export function decodePulse(raw: unknown): Pulse | undefined {
  const parsed = v.safeParse(schema, raw);
  return parsed.success ? parsed.output : undefined;
}
