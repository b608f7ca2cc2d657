import * as m from '#messages';
import type { QuietStepId, StepId } from '../content/wind-down.ts';
import type { nudgeStepText } from '../nudge/nudge-step-text.ts';
import type { Language } from './settings.ts';

const quiet: Record<QuietStepId, (inputs: object, options: { locale: Language }) => string> = {
  'awake-get-up': m.step_awake_get_up,
  'same-wake-time': m.step_same_wake_time,
  'get-help': m.step_get_help,
};

const isQuiet = (id: StepId): id is QuietStepId => id in quiet;

/** The text of a wind-down step: of one that a nudge may carry by `ofNudge`, since the engine says it too. */
export function stepText(id: StepId, language: Language, ofNudge: typeof nudgeStepText): string {
  return isQuiet(id) ? quiet[id]({}, { locale: language }) : ofNudge(id, language);
}
