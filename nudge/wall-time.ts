import { dateOf, nightOfDay } from '../bedtime/night.ts';
import type { Language } from '../state/settings.ts';

/** The time of day of an instant as people read it: `22:30`, 24 hours in every language. */
export function wallTime(instant: Temporal.Instant, zone: string): string {
  return instant.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** The full name of the weekday of a date, as it stands inside a sentence: `Friday`, `vrijdag`, `Freitag`. */
export function dayName(date: Temporal.PlainDate, language: Language): string {
  return date.toLocaleString(language, { weekday: 'long' });
}

/** An instant as it is said at `now`: `21:45` today, `Friday 21:45` on another date. */
export function wallMoment(instant: Temporal.Instant, now: Temporal.Instant, zone: string, language: Language): string {
  const [day, today] = [nightOfDay(instant, zone), nightOfDay(now, zone)];
  const time = wallTime(instant, zone);
  return day === today ? time : `${dayName(dateOf(day), language)} ${time}`;
}

/** A date with its weekday: `Friday 27 November`, `vrijdag 27 november`. */
export function dayAndDate(date: Temporal.PlainDate, language: Language): string {
  const britishOrder = language === 'en' ? 'en-GB' : language;
  return date.toLocaleString(britishOrder, { weekday: 'long', day: 'numeric', month: 'long' });
}
