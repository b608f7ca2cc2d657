import { instantOf, isAfter, later } from './instant.ts';
import { lastSnooze } from './last-snooze.ts';
import type { EntryOf, Stage } from './ledger.ts';
import type { NightState } from './night-state.ts';
import type { Night } from './tonight.ts';

/** Minutes between a bedtime nudge that was given and its gentle repeats. */
const overdueMinutes = 15;

/** How many repeats a night has at the most. */
const maxOverdue = 3;

/** A nudge of tonight and the instant from which it may be given. */
export interface DueNudge {
  readonly stage: Stage;
  readonly turn: number;
  readonly dueAt: Temporal.Instant;
}

const at = (entry: { at: string }) => instantOf(entry.at);

/**
 * The nudges of a stage that were given for the night as it is planned now. One given for another bedtime counts
 * only if it came at or after the stage's present instant: a person who moves the bedtime on gets a new nudge,
 * while a zone or clock that moves does not bring the same one twice.
 */
export function given(stage: Stage, from: Temporal.Instant, night: Night, { shown }: NightState): EntryOf<'shown'>[] {
  return shown.filter(
    (entry) => entry.stage === stage && (entry.bedtime === night.plan.bedtime || !isAfter(from, at(entry))),
  );
}

/** The turn after these: facts that were lost leave gaps, and a turn that was given is not given again. */
function turnAfter(nudges: readonly EntryOf<'shown'>[]): number {
  return Math.max(0, ...nudges.map(({ turn }) => turn)) + 1;
}

/** When the last snooze that stands ends, if none of these nudges came after its end. */
function quietUntil(nudges: readonly EntryOf<'shown'>[], state: NightState): Temporal.Instant | undefined {
  const last = nudges.at(-1);
  const snooze = lastSnooze(state);
  return last && snooze?.isOverFor(last) ? undefined : snooze?.until;
}

/**
 * The first nudge of a stage, or the one that a snooze put off; never before the stage's own instant. A snooze that
 * ended before it, since a zone moved, brings nothing again.
 */
function ofStage(stage: Stage, from: Temporal.Instant, night: Night, state: NightState): DueNudge | undefined {
  const earlier = given(stage, from, night, state);
  const quiet = quietUntil(earlier, state);
  const again = quiet && !isAfter(from, quiet);
  if (earlier.length > 0 && !again) return undefined;
  return { stage, turn: turnAfter(earlier), dueAt: later(from, quiet) };
}

/**
 * The next repeat: a quarter of an hour after the bedtime nudge or the repeat that was given last, and after the
 * bedtime itself, should a zone or clock that moved have put it after the nudge.
 */
function repeat(night: Night, state: NightState): DueNudge | undefined {
  const repeats = given('overdue', night.bedtimeAt, night, state);
  const last = [...given('bedtime', night.bedtimeAt, night, state), ...repeats, ...state.restored]
    .map(at)
    .reduce(later, night.bedtimeAt);
  const minute = last.round({ smallestUnit: 'minute', roundingMode: 'floor' });
  const turn = turnAfter(repeats);
  if (turn > maxOverdue) return undefined;
  return { stage: 'overdue', turn, dueAt: minute.add({ minutes: overdueMinutes }) };
}

/** The wind-down nudge that still has a meaning: none once the person has started, or when it would meet bedtime. */
function windDown(night: Night, state: NightState): DueNudge | undefined {
  if (state.started) return undefined;
  const nudge = ofStage('wind-down', night.windDownAt, night, state);
  return nudge && isAfter(night.bedtimeAt, nudge.dueAt) ? nudge : undefined;
}

/**
 * The nudge that comes next tonight, due or still ahead, and a wind-down nudge that the bedtime has overtaken.
 * Nothing comes after the person has finished the evening, nor at or after the night's end.
 */
export function nextNudge(
  night: Night,
  state: NightState,
  now: Temporal.Instant,
): { next?: DueNudge | undefined; overtaken?: DueNudge | undefined } {
  if (state.finished) return {};
  const first = windDown(night, state);
  const bedtime = ofStage('bedtime', night.bedtimeAt, night, state) ?? repeat(night, state);
  const inTime = bedtime && isAfter(night.endsAt, bedtime.dueAt) ? bedtime : undefined;
  const overtaken = isAfter(night.bedtimeAt, now) ? undefined : first;
  return { next: overtaken ? inTime : (first ?? inTime), overtaken };
}
