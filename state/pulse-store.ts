import { isInstant } from '../bedtime/is-instant.ts';
import type { Pulse } from '../bedtime/pulse.ts';

/** The storage key of the last tick's mark. */
export const pulseKey = 'pulse';

/** Reads the last tick's mark; one that cannot be read counts as none. Each tick does: by hand, it takes no time. */
export function decodePulse(raw: unknown): Pulse | undefined {
  const { at, nextBy, zone, before } = (raw ?? {}) as Readonly<Record<string, unknown>>;
  if (!isInstant(at) || !isInstant(nextBy) || typeof zone !== 'string') return undefined;
  return { at, nextBy, zone, ...(isInstant(before) && { before }) };
}
