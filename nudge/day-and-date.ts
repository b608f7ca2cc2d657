import type { Language } from '../state/settings.ts';

/** A date with its weekday: `Friday 27 November`, `vrijdag 27 november`. */
export function dayAndDate(date: Temporal.PlainDate, language: Language): string {
  const britishOrder = language === 'en' ? 'en-GB' : language;
  return date.toLocaleString(britishOrder, { weekday: 'long', day: 'numeric', month: 'long' });
}
