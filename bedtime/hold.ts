import { isAfter } from './instant.ts';
import type { Hold } from './ledger.ts';
import type { DueNudge } from './next-nudge.ts';
import type { Surroundings } from './surroundings.ts';
import type { Night } from './tonight.ts';

/** What keeps a due nudge back, and until when at the latest. */
export interface Holding {
  readonly hold: Hold;
  readonly until: Temporal.Instant;
}

/**
 * What keeps a due nudge back at `now`, if anything does. For someone who is away it waits until they are back, at the
 * latest until the night ends; for a full screen or a sound only the minutes that were set, so that a long film does
 * not swallow the evening.
 */
export function holding(
  { stage, dueAt }: DueNudge,
  { endsAt }: Night,
  { hold, patience }: Surroundings,
  now: Temporal.Instant,
): Holding | undefined {
  if (!hold) return undefined;
  if (hold === 'idle' || hold === 'locked') return { hold, until: endsAt };
  const minutes = stage === 'wind-down' ? patience.windDownMinutes : patience.bedtimeMinutes;
  const until = dueAt.add({ minutes });
  return isAfter(until, now) ? { hold, until } : undefined;
}
