import { keepFew } from './keep-few.ts';

/** A date in a zone, in ISO 8601: when it begins, and when the next one does, in milliseconds since 1970. */
interface Day {
  readonly date: string;
  readonly from: number;
  readonly to: number;
}

const dayMs = 86_400_000;

/** The days that were asked for before, by zone and by the dates in UTC that they share an instant with. */
const days = new Map<string, Map<number, readonly Day[]>>();
const keptZones = 100;
/** All in which worlds begin, and those around them. */
const keptDates = 2_000;

const startOf = (date: Temporal.PlainDate, zone: string) => date.toZonedDateTime(zone).epochMilliseconds;

/** The day on which an instant, in milliseconds, falls in a zone. */
export function dayOf(ms: number, zone: string): Day {
  const inZone = days.get(zone) ?? keepFew(days, keptZones, zone, new Map<number, readonly Day[]>());
  const date = Math.floor(ms / dayMs);
  const known = inZone.get(date) ?? [];
  const found = known.find(({ from, to }) => from <= ms && ms < to);
  if (found) return found;
  // Dates, not times of day: an hour that is skipped may be the first of a day, or the last.
  const today = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate();
  const day = { date: today.toString(), from: startOf(today, zone), to: startOf(today.add({ days: 1 }), zone) };
  keepFew(inZone, keptDates, date, [...known, day]);
  return day;
}
