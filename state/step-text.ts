import * as m from '#messages';
import type { QuietStepId, StepId } from '../content/wind-down.ts';
import { nudgeStepText } from '../nudge/nudge-step-text.ts';
import type { Language } from './settings.ts';

const quiet: Record<QuietStepId, (inputs: object, options: { locale: Language }) => string> = {
  'awake-get-up': m.step_awake_get_up,
  'same-wake-time': m.step_same_wake_time,
  'get-help': m.step_get_help,
};

const isQuiet = (id: StepId): id is QuietStepId => id in quiet;

/** The text of a wind-down step, whether a nudge may carry it or not. */
export function stepText(id: StepId, language: Language): string {
  return isQuiet(id) ? quiet[id]({}, { locale: language }) : nudgeStepText(id, language);
}
