import { type ActWindow, isOpenAt } from './act-window.ts';
import type { CitationId } from './citations.ts';
import type { EvidenceLabel } from './evidence.ts';

/** The wind-down steps are ours: say 'not from the article' wherever one is shown. */
export const fromArticle = false;

/** What a step is made of, before its id is known to be one of ours. */
interface StepFacts {
  /** How strong the evidence is for the step itself. */
  readonly label: EvidenceLabel;
  /** The sources of the step and of its why. */
  readonly citations: readonly CitationId[];
  /** The hours before bedtime in which the step applies. */
  readonly act: ActWindow;
  /** Whether a nudge may carry the step; one for the night, the morning or any day is only ever read in a page. */
  readonly notify: boolean;
}

/** The step of bedtime itself. */
const sleepyThenBed = {
  id: 'sleepy-then-bed',
  label: 'established',
  citations: ['edinger2021', 'riemann2023', 'bootzin1972'],
  act: { from: 0.1, until: 0 },
  notify: true,
} as const satisfies StepFacts & { readonly id: string };

// Together the steps that may notify cover every hour of the day, so that a nudge is never without one.
const catalogue = [
  {
    id: 'caffeine-cutoff',
    label: 'established',
    citations: ['drake2013', 'gardiner2023', 'iom2001caf', 'efsa2015caf'],
    act: { from: 24, until: 9 },
    notify: true,
  },
  {
    id: 'no-nightcap',
    label: 'established',
    citations: ['gardiner2025'],
    act: { from: 9, until: 0.5 },
    notify: true,
  },
  {
    id: 'dim-lights',
    label: 'established',
    citations: ['brown2022'],
    act: { from: 3, until: 0.75 },
    notify: true,
  },
  {
    id: 'warm-shower',
    label: 'mixed',
    citations: ['haghayegh2019'],
    act: { from: 2, until: 1 },
    notify: true,
  },
  {
    id: 'park-tomorrow',
    label: 'limited',
    citations: ['scullin2018'],
    act: { from: 2, until: 0.25 },
    notify: true,
  },
  {
    id: 'screens-away',
    label: 'mixed',
    citations: ['chang2015', 'brown2022'],
    act: { from: 1.25, until: 0.25 },
    notify: true,
  },
  {
    id: 'slow-down',
    label: 'mixed',
    citations: ['edinger2021'],
    act: { from: 1, until: 0.2 },
    notify: true,
  },
  {
    id: 'cool-dark-quiet',
    label: 'established',
    citations: ['okamoto2012', 'brown2022'],
    act: { from: 0.75, until: 0 },
    notify: true,
  },
  sleepyThenBed,
  // In the night: nobody who may be asleep is nudged.
  {
    id: 'awake-get-up',
    label: 'established',
    citations: ['edinger2021', 'riemann2023'],
    act: { from: 0, until: 0 },
    notify: false,
  },
  // In the morning.
  {
    id: 'same-wake-time',
    label: 'established',
    citations: ['sletten2023', 'brown2022'],
    act: { from: 18, until: 13 },
    notify: false,
  },
  // Whenever it is true.
  {
    id: 'get-help',
    label: 'established',
    citations: ['riemann2023', 'riemann2017', 'nhg2024', 's3insomnie2025', 'edinger2021'],
    act: { from: 24, until: 0 },
    notify: false,
  },
] as const satisfies readonly (StepFacts & { readonly id: string })[];

/** The id of a wind-down step: never reused and never changed. */
export type StepId = (typeof catalogue)[number]['id'];

/** A wind-down step without its words: the text is a message, `step_<id>`, the why in `content/tips/` under the id. */
export interface WindDownStep extends StepFacts {
  readonly id: StepId;
}

/** Every wind-down step, from early in the day to the night and after. None of them is from the article. */
export const windDownSteps: readonly WindDownStep[] = catalogue;

/**
 * The step for a nudge this many hours before bedtime: one that applies then and may notify. When several do, they take
 * turns in order: `turn` is any whole number that goes up from nudge to nudge. Past bedtime counts as bedtime.
 */
export function stepAt(hoursBeforeBedtime: number, turn: number): WindDownStep {
  const hours = Number.isFinite(hoursBeforeBedtime) ? hoursBeforeBedtime : 0;
  const fitting = windDownSteps.filter((step) => step.notify && isOpenAt(step.act, hours));
  const whole = Number.isFinite(turn) ? Math.trunc(turn) : 0;
  return fitting.at(whole % fitting.length) ?? sleepyThenBed;
}
