import type { ActWindow } from './act-window.ts';
import type { CitationId } from './citations.ts';
import type { EvidenceLabel } from './evidence.ts';
import { type NudgeStepId, nudgeSteps } from './nudge-steps.ts';

/** The wind-down steps are ours: say 'not from the article' wherever one is shown. */
export const fromArticle = false;

/** How strong the evidence is for a step itself, and the sources of the step and of its why. */
interface StepSources {
  readonly label: EvidenceLabel;
  readonly citations: readonly CitationId[];
}

const sources: Readonly<Record<NudgeStepId, StepSources>> = {
  'caffeine-cutoff': {
    label: 'established',
    citations: ['drake2013', 'gardiner2023', 'iom2001caf', 'efsa2015caf'],
  },
  'no-nightcap': { label: 'established', citations: ['gardiner2025'] },
  'dim-lights': { label: 'established', citations: ['brown2022'] },
  'warm-shower': { label: 'mixed', citations: ['haghayegh2019'] },
  'park-tomorrow': { label: 'limited', citations: ['scullin2018'] },
  'screens-away': { label: 'mixed', citations: ['chang2015', 'brown2022'] },
  'slow-down': { label: 'mixed', citations: ['edinger2021'] },
  'cool-dark-quiet': { label: 'established', citations: ['okamoto2012', 'brown2022'] },
  'sleepy-then-bed': { label: 'established', citations: ['edinger2021', 'riemann2023', 'bootzin1972'] },
};

/** The steps that no nudge carries. */
const quiet = [
  // In the night: nobody who may be asleep is nudged.
  {
    id: 'awake-get-up',
    label: 'established',
    citations: ['edinger2021', 'riemann2023'],
    act: { from: 0, until: 0 },
  },
  // In the morning.
  {
    id: 'same-wake-time',
    label: 'established',
    citations: ['sletten2023', 'brown2022'],
    act: { from: 18, until: 13 },
  },
  // Whenever it is true.
  {
    id: 'get-help',
    label: 'established',
    citations: ['riemann2023', 'riemann2017', 'nhg2024', 's3insomnie2025', 'edinger2021'],
    act: { from: 24, until: 0 },
  },
] as const satisfies readonly (StepSources & { readonly id: string; readonly act: ActWindow })[];

/** The id of a step that no nudge carries: never reused and never changed. */
export type QuietStepId = (typeof quiet)[number]['id'];

/** The id of a wind-down step. */
export type StepId = NudgeStepId | QuietStepId;

/** A wind-down step without its words: the text is a message, `step_<id>`, the why in `content/tips/` under the id. */
export interface WindDownStep extends StepSources {
  readonly id: StepId;
  readonly act: ActWindow;
}

/** Every wind-down step, from early in the day to the night and after. None of them is from the article. */
export const windDownSteps: readonly WindDownStep[] = [
  ...nudgeSteps.map((step) => ({ ...step, ...sources[step.id] })),
  ...quiet,
];
