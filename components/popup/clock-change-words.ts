import * as m from '#messages';
import type { ClockChange } from '../../bedtime/clock-change.ts';
import { dateOf } from '../../bedtime/date-of.ts';
import { durationWords } from '../../nudge/duration-words.ts';
import { dayName } from '../../nudge/wall-time.ts';
import type { Language } from '../../state/settings.ts';

/** What the clock will do, and to which night. */
export function clockChangeWords(change: ClockChange, zone: string, language: Language): string {
  const { at, forwardMinutes, night, nightMinutes } = change;
  const length = durationWords(Math.abs(forwardMinutes), language);
  const isForward = forwardMinutes > 0;
  if (night === undefined || nightMinutes === undefined) {
    // The clock as it goes until then: what it shows a minute before, and a minute.
    const last = at.subtract({ minutes: 1 }).toZonedDateTimeISO(zone).toPlainDateTime().add({ minutes: 1 });
    const day = dayName(last.toPlainDate(), language);
    const time = last.toPlainTime().toString({ smallestUnit: 'minute' });
    return isForward ? m.popup_clock_forward_at({ day, time, length }) : m.popup_clock_back_at({ day, time, length });
  }
  const from = dateOf(night);
  const inputs = {
    from: dayName(from, language),
    to: dayName(from.add({ days: 1 }), language),
    length,
    night: durationWords(nightMinutes, language),
  };
  return isForward ? m.popup_clock_forward(inputs) : m.popup_clock_back(inputs);
}
