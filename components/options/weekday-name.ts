import { type Weekday, weekdays } from '../../bedtime/week.ts';
import { dayName } from '../../nudge/wall-time.ts';
import type { Language } from '../../state/settings.ts';

const someMonday = Temporal.PlainDate.from('2024-01-01');

/** The name of a weekday as it stands inside a sentence: `Friday`, `vrijdag`, `Freitag`. */
export function weekdayName(day: Weekday, language: Language): string {
  return dayName(someMonday.add({ days: weekdays.indexOf(day) }), language);
}

/** The name of a weekday as it stands by itself: `Friday`, `Vrijdag`, `Freitag`. */
export function weekdayTitle(day: Weekday, language: Language): string {
  const name = weekdayName(day, language);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
