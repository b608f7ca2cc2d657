import { instantOf, isAfter } from './instant.ts';
import { type EntryOf, placeOf } from './ledger.ts';
import type { NightState } from './night-state.ts';

/** The quiet that a person asked for last. */
export interface LastSnooze {
  readonly until: Temporal.Instant;
  /**
   * Whether a nudge came after its end. One that came while it ran was given by a machine that had not heard of it:
   * for that nudge, too, the quiet holds.
   */
  readonly isOverFor: (nudge: EntryOf<'shown'>) => boolean;
}

/** The last snooze that stands; `undefined` when there is none. */
export function lastSnooze({ snoozes }: NightState): LastSnooze | undefined {
  const snooze = snoozes.at(-1);
  if (!snooze) return undefined;
  const until = instantOf(snooze.until);
  const isOverFor = (nudge: EntryOf<'shown'>) =>
    isAfter(placeOf(nudge), placeOf(snooze)) && !isAfter(until, instantOf(nudge.at));
  return { until, isOverFor };
}
