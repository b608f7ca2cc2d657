import * as m from '#messages';
import type { NudgeStepId } from '../content/nudge-steps.ts';
import type { Language } from '../state/settings.ts';

const texts: Record<NudgeStepId, (inputs: object, options: { locale: Language }) => string> = {
  'caffeine-cutoff': m.step_caffeine_cutoff,
  'no-nightcap': m.step_no_nightcap,
  'dim-lights': m.step_dim_lights,
  'warm-shower': m.step_warm_shower,
  'park-tomorrow': m.step_park_tomorrow,
  'screens-away': m.step_screens_away,
  'slow-down': m.step_slow_down,
  'cool-dark-quiet': m.step_cool_dark_quiet,
  'sleepy-then-bed': m.step_sleepy_then_bed,
};

/** The text of a step in a nudge. It is a message and not a word of the content: the worker, too, has to say it. */
export function nudgeStepText(id: NudgeStepId, locale: Language): string {
  return texts[id]({}, { locale });
}
