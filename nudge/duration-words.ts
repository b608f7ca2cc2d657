import * as m from '#messages';
import type { Language } from '../state/settings.ts';

/** A length of time in words: `45 min`, `6 h 50`, `8 h`; hours and minutes stay on one line. Fractions of a minute are rounded down; never negative. */
export function durationWords(minutes: number, locale: Language): string {
  const whole = Math.max(0, Math.floor(minutes));
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  if (hours === 0) return m.minutes({ minutes: rest }, { locale });
  if (rest === 0) return m.hours({ hours }, { locale });
  return m.hours_minutes({ hours, minutes: String(rest).padStart(2, '0') }, { locale });
}
