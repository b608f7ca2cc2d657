import { dateOf } from '../bedtime/date-of.ts';
import { nightOfDay } from '../bedtime/night.ts';
import type { Language } from '../state/settings.ts';
import { dayName, wallTime } from './wall-time.ts';

/** An instant as it is said at `now`: `21:45` today, `Friday 21:45` on another date. */
export function wallMoment(instant: Temporal.Instant, now: Temporal.Instant, zone: string, language: Language): string {
  const [day, today] = [nightOfDay(instant, zone), nightOfDay(now, zone)];
  const time = wallTime(instant, zone);
  return day === today ? time : `${dayName(dateOf(day), language)} ${time}`;
}
