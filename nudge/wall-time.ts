import type { Language } from '../state/settings.ts';

/** The time of day of an instant as people read it: `22:30`, 24 hours in every language. */
export function wallTime(instant: Temporal.Instant, zone: string): string {
  return instant.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** The full name of the weekday of a date, as it stands inside a sentence: `Friday`, `vrijdag`, `Freitag`. */
export function dayName(date: Temporal.PlainDate, language: Language): string {
  return date.toLocaleString(language, { weekday: 'long' });
}
