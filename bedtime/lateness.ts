import { isAfter, minutesFrom } from './instant.ts';
import type { Cause, Hold } from './ledger.ts';
import type { DueNudge } from './next-nudge.ts';
import type { NightState } from './night-state.ts';
import type { Surroundings } from './surroundings.ts';

/** A nudge this many minutes late says so. */
const lateAfterMinutes = 2;

/** How a nudge was held back since it was due; one of the same name for an earlier bedtime does not count. */
export function holdsOf({ stage, turn, dueAt }: DueNudge, { held }: NightState): Hold[] {
  return held
    .filter((entry) => entry.stage === stage && entry.turn === turn && !isAfter(dueAt, Temporal.Instant.from(entry.at)))
    .map(({ hold }) => hold);
}

/** Why what was due did not come then. */
export function causeOf(
  nudge: DueNudge,
  state: NightState,
  { gap, zoneChanged, editedAt, lastTickAt }: Surroundings,
): Cause {
  const { dueAt } = nudge;
  const hold = holdsOf(nudge, state).at(-1);
  if (hold) return hold === 'idle' || hold === 'locked' ? 'away' : 'busy';
  if (gap && !isAfter(gap.from, dueAt)) return gap.cause;
  if (editedAt && isAfter(editedAt, dueAt)) return 'edited';
  if (zoneChanged) return 'zone';
  if (state.restored.some((entry) => isAfter(Temporal.Instant.from(entry.at), dueAt))) return 'restored';
  return lastTickAt ? 'unknown' : 'edited';
}

/** How late a nudge is at `now`, in whole minutes, and why; `undefined` while it is in time. */
export function lateness(
  nudge: DueNudge,
  state: NightState,
  surroundings: Surroundings,
  now: Temporal.Instant,
): { minutes: number; cause: Cause } | undefined {
  const minutes = Math.floor(minutesFrom(nudge.dueAt, now));
  return minutes >= lateAfterMinutes ? { minutes, cause: causeOf(nudge, state, surroundings) } : undefined;
}
