import * as m from '#messages';
import type { StepId } from '../content/wind-down.ts';
import type { Language } from '../state/settings.ts';

const texts = {
  'caffeine-cutoff': m.step_caffeine_cutoff,
  'no-nightcap': m.step_no_nightcap,
  'dim-lights': m.step_dim_lights,
  'warm-shower': m.step_warm_shower,
  'park-tomorrow': m.step_park_tomorrow,
  'screens-away': m.step_screens_away,
  'slow-down': m.step_slow_down,
  'cool-dark-quiet': m.step_cool_dark_quiet,
  'sleepy-then-bed': m.step_sleepy_then_bed,
  'awake-get-up': m.step_awake_get_up,
  'same-wake-time': m.step_same_wake_time,
  'get-help': m.step_get_help,
} satisfies Record<StepId, unknown>;

/** The text of a wind-down step. It is a message and not a word of the content: the worker, too, has to say it. */
export function stepText(id: StepId, locale: Language): string {
  return texts[id]({}, { locale });
}
