import { dayOf } from './day-of.ts';

/** Makes an instant of the kind that the engine finds as `Temporal.Instant`. */
export type Instants = Pick<typeof Temporal.Instant, 'fromEpochMilliseconds'>;

/** What a date in a zone is asked for by. */
interface WallTime {
  readonly timeZone: string;
  /** `22:30`. */
  readonly plainTime: string;
}

const dayMs = 86_400_000;
const real = Temporal.PlainDate.prototype.toZonedDateTime;

/**
 * The date, which finds a wall time in a zone by when the day begins there, as long as no clock changes on it: a look into
 * the zone's rules takes twenty times as long. Of what it gives, the engine asks the day and the instant. That both say
 * the same is held by a test.
 */
export function quickDate(date: Temporal.PlainDate, instants: Instants): Temporal.PlainDate {
  const text = date.toString();
  const noon = Date.parse(text) + dayMs / 2;
  const toZonedDateTime = (wall: WallTime) => {
    const { timeZone, plainTime } = wall;
    const day = dayOf(noon, timeZone);
    if (day.date !== text || day.to - day.from !== dayMs) return real.call(date, wall);
    const minutes = Number(plainTime.slice(0, 2)) * 60 + Number(plainTime.slice(3));
    return { day: date.day, toInstant: () => instants.fromEpochMilliseconds(day.from + minutes * 60_000) };
  };
  return Object.defineProperty(date, 'toZonedDateTime', { value: toZonedDateTime });
}
