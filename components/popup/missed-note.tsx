import * as m from '#messages';
import { dateOf } from '../../bedtime/date-of.ts';
import type { ToldCause, UntoldMiss } from '../../nudge/untold-misses.ts';
import { dayName } from '../../nudge/wall-time.ts';
import type { Language } from '../../state/settings.ts';

const causeWords: Record<ToldCause, () => string> = {
  closed: () => m.popup_cause_closed(),
  slept: () => m.popup_cause_slept(),
  away: () => m.popup_cause_away(),
  busy: () => m.popup_cause_busy(),
  zone: () => m.popup_cause_zone(),
  unknown: () => m.popup_cause_unknown(),
};

/** Admits that nudges did not come, and says why. */
export function MissedNote({ missed, language }: { missed: readonly UntoldMiss[]; language: Language }) {
  const last = missed.at(-1);
  if (!last) return null;
  const inputs = { day: dayName(dateOf(last.night), language), cause: causeWords[last.cause]() };
  const nights = new Set(missed.map(({ night }) => night)).size;
  const words =
    nights > 1
      ? m.popup_missed_nights({ ...inputs, count: nights })
      : last.missed.stage === 'wind-down'
        ? m.popup_missed_wind_down(inputs)
        : m.popup_missed_bedtime(inputs);
  return <p class="missed">{words}</p>;
}
