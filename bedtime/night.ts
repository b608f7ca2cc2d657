import { dateOf } from './date-of.ts';

/** A night, named by the ISO date of its evening: `"2026-11-22"`. */
export type NightId = string & { readonly unit: 'night' };

const pattern = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a value names a night: an ISO date that exists in the calendar. */
export function isNightId(value: unknown): value is NightId {
  if (typeof value !== 'string' || !pattern.test(value)) return false;
  try {
    return Temporal.PlainDate.from(value).toString() === value;
  } catch {
    return false;
  }
}

/** The night whose evening is on `date`. */
export function nightOf(date: Temporal.PlainDate): NightId {
  return date.toString() as NightId;
}

/** The night whose evening is on the date of an instant in a zone: tonight, but for the small hours. */
export function nightOfDay(instant: Temporal.Instant, zone: string): NightId {
  return nightOf(instant.toZonedDateTimeISO(zone).toPlainDate());
}

/** The nights from one to another, both included, in order. */
export function nightsBetween(first: NightId, last: NightId): readonly NightId[] {
  const nights: NightId[] = [];
  for (let night = first; night <= last; night = nightAfter(night, 1)) nights.push(night);
  return nights;
}

/** The night `days` after `night`; negative goes back. */
export function nightAfter(night: NightId, days: number): NightId {
  return nightOf(dateOf(night).add({ days }));
}
