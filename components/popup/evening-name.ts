import * as m from '#messages';
import { dateOf } from '../../bedtime/date-of.ts';
import type { Night } from '../../bedtime/tonight.ts';
import { dayName } from '../../nudge/wall-time.ts';
import type { Language } from '../../state/settings.ts';

/** What a night is called at `now`: tonight, by its day when tonight is off, and by no evening when it is by day. */
export function eveningName(night: Night, now: Temporal.Instant, zone: string, language: Language): string {
  const today = now.toZonedDateTimeISO(zone).toPlainDate().toString();
  if (night.night > today) return m.popup_next_night({ day: dayName(dateOf(night.night), language) });
  const { hour } = night.bedtimeAt.toZonedDateTimeISO(zone);
  return hour >= 5 && hour < 18 ? m.popup_next_sleep() : m.popup_tonight();
}
