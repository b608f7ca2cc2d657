import { instantOf, isAfter, minutesFrom } from './instant.ts';
import type { Cause, EntryOf } from './ledger.ts';
import type { DueNudge } from './next-nudge.ts';
import type { NightState } from './night-state.ts';
import type { Gap, Surroundings } from './surroundings.ts';

/** A nudge this many minutes late says so. */
const lateAfterMinutes = 2;

/** How a nudge was held back since it was due; one of the same name for an earlier bedtime does not count. */
export function holdsOf({ stage, turn, dueAt }: DueNudge, { held }: NightState): EntryOf<'held'>[] {
  return held.filter((entry) => entry.stage === stage && entry.turn === turn && !isAfter(dueAt, instantOf(entry.at)));
}

/**
 * The stretch without a tick in which a nudge fell due, if it did in one. A nudge of the same night that was given
 * meanwhile ends the stretch: the worker that gave it ran, and ended before it could leave its mark.
 */
export function gapOver({ dueAt }: DueNudge, { shown }: NightState, { gap, device }: Surroundings): Gap | undefined {
  if (!gap || isAfter(gap.from, dueAt)) return undefined;
  const hasRun = shown.some((entry) => entry.device === device && isAfter(instantOf(entry.at), gap.from));
  return hasRun ? undefined : gap;
}

/** Why what was due did not come then. */
export function causeOf(nudge: DueNudge, state: NightState, surroundings: Surroundings): Cause {
  const { zoneChanged, editedAt, lastTickAt } = surroundings;
  const { dueAt } = nudge;
  const holds = holdsOf(nudge, state);
  // A machine that slept past the nudge wakes with its screen locked: the lock came second.
  const slept = holds[0]?.after;
  if (slept) return slept;
  const hold = holds.at(-1)?.hold;
  if (hold) return hold === 'idle' || hold === 'locked' ? 'away' : 'busy';
  const gap = gapOver(nudge, state, surroundings);
  if (gap) return gap.cause;
  if (editedAt && isAfter(editedAt, dueAt)) return 'edited';
  if (zoneChanged) return 'zone';
  if (state.restored.some((entry) => isAfter(instantOf(entry.at), dueAt))) return 'restored';
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
