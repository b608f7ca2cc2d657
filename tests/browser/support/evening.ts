import { zone } from './zone.ts';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The wall time so many minutes from now: `22:30`. */
function wallTimeIn(minutes: number, inZone = zone): string {
  return Temporal.Now.zonedDateTimeISO(inZone).add({ minutes }).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** Seven times the same night, which lasts eight hours from a bedtime so many minutes from now. */
function everyNight(bedtimeIn: number, inZone = zone) {
  const night = { on: true, bedtime: wallTimeIn(bedtimeIn, inZone), wake: wallTimeIn(bedtimeIn + 8 * 60, inZone) };
  return Object.fromEntries(days.map((day) => [day, night]));
}

/** The storage key of the night to which a bedtime so many minutes from now belongs; before noon it is yesterday's. */
export function nightKey(bedtimeIn: number, inZone = zone): string {
  const bedtime = Temporal.Now.zonedDateTimeISO(inZone).add({ minutes: bedtimeIn });
  return `night:${bedtime.toPlainDate().subtract({ days: bedtime.hour < 12 ? 1 : 0 })}`;
}

/** Settings in English with a bedtime so many minutes from now; `more` is laid over them. */
export function settingsFor(bedtimeIn: number, more: object = {}) {
  return { version: 1, week: everyNight(bedtimeIn), leadMinutes: 1, language: 'en', ...more };
}

/**
 * What to store for a bedtime nudge that is due in so many seconds, by a real alarm: the bedtime is a minute past and
 * the person snoozed until then. The wall clock of a bedtime knows no seconds; a snooze does.
 * @param pinned a zone that the person pinned in the options, instead of the machine's own.
 */
export function nudgeInSeconds(seconds: number, pinned?: string) {
  const now = Temporal.Now.instant();
  const dueAt = now.add({ seconds });
  const snoozed = { kind: 'snoozed', at: now.toString(), device: 'test', until: dueAt.toString() };
  const more = pinned ? { timeZone: pinned, week: everyNight(-1, pinned) } : {};
  const night = nightKey(-1, pinned);
  return { dueAt, night, values: { settings: settingsFor(-1, more), [night]: [snoozed] } };
}
