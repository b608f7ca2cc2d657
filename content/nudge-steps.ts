import { type ActWindow, isOpenAt } from './act-window.ts';

/** A wind-down step that a nudge may carry: its id, and the hours before bedtime in which it applies. */
export interface NudgeStep {
  readonly id: NudgeStepId;
  readonly act: ActWindow;
}

/** The step of bedtime itself. */
const sleepyThenBed = { id: 'sleepy-then-bed', act: { from: 0.1, until: 0 } } as const;

// Together they cover every hour of the day, so that a nudge is never without one. What is known of each, and the steps
// that are only ever read in a page, is in `wind-down.ts`.
const catalogue = [
  { id: 'caffeine-cutoff', act: { from: 24, until: 9 } },
  { id: 'no-nightcap', act: { from: 9, until: 0.5 } },
  { id: 'dim-lights', act: { from: 3, until: 0.75 } },
  { id: 'warm-shower', act: { from: 2, until: 1 } },
  { id: 'park-tomorrow', act: { from: 2, until: 0.25 } },
  { id: 'screens-away', act: { from: 1.25, until: 0.25 } },
  { id: 'slow-down', act: { from: 1, until: 0.2 } },
  { id: 'cool-dark-quiet', act: { from: 0.75, until: 0 } },
  sleepyThenBed,
] as const;

/** The id of a step that a nudge may carry: never reused and never changed. */
export type NudgeStepId = (typeof catalogue)[number]['id'];

/** Every step that a nudge may carry, from early in the day to bedtime. */
export const nudgeSteps: readonly NudgeStep[] = catalogue;

/**
 * The step for a nudge this many hours before bedtime: one that applies then. When several do, they take turns in
 * order: `turn` is any whole number that goes up from nudge to nudge. Past bedtime counts as bedtime.
 */
export function stepAt(hoursBeforeBedtime: number, turn: number): NudgeStep {
  const hours = Number.isFinite(hoursBeforeBedtime) ? hoursBeforeBedtime : 0;
  const fitting = nudgeSteps.filter(({ act }) => isOpenAt(act, hours));
  const whole = Number.isFinite(turn) ? Math.trunc(turn) : 0;
  return fitting.at(whole % fitting.length) ?? sleepyThenBed;
}
