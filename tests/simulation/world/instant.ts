import { keepFew } from './keep-few.ts';

const real = Temporal.Instant;

/** Units of exact time, in milliseconds. */
const lengths: Readonly<Record<string, number>> = {
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1_000,
  milliseconds: 1,
};

/** How many dates are remembered. */
const remembered = 20_000;

const dayMs = 86_400_000;

const dates = new Map<number, string>();

/** The ISO date of so many days since 1970. */
function dateOf(day: number): string {
  const before = dates.get(day);
  if (before !== undefined) return before;
  return keepFew(dates, remembered, day, new Date(day * dayMs).toISOString().slice(0, -14));
}

const two = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/** An instant as text in UTC, with no more of a second than it has. */
function textOf(epochMilliseconds: number): string {
  const day = Math.floor(epochMilliseconds / dayMs);
  const seconds = Math.floor(epochMilliseconds / 1_000) - day * 86_400;
  const [hour, minute, second] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const rest = epochMilliseconds - Math.floor(epochMilliseconds / 1_000) * 1_000;
  const fraction = rest === 0 ? '' : `.${String(rest).padStart(3, '0').replace(/0+$/, '')}`;
  return `${dateOf(day)}T${two[hour]}:${two[minute]}:${two[second]}${fraction}Z`;
}

/** The characters 0 - T : . Z */
const zero = 48;
const dash = 45;
const tee = 84;
const colon = 58;
const dot = 46;
const zed = 90;

/** The digit at a place of a text; not a number where something else stands. */
function digit(text: string, place: number): number {
  const value = text.charCodeAt(place) - zero;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}

const twoDigits = (text: string, place: number) => 10 * digit(text, place) + digit(text, place + 1);

/** The milliseconds in the fraction of a second that ends before the text's last place. */
function fraction(text: string): number {
  let ms = 0;
  let unit = 100;
  for (let place = 20; place < text.length - 1; place += 1) {
    ms += unit * digit(text, place);
    unit /= 10;
  }
  return ms;
}

/** Whether the marks between the numbers are those of an instant in UTC, to the millisecond at most. */
function isMarked(text: string): boolean {
  const { length } = text;
  const isDated = text.charCodeAt(4) === dash && text.charCodeAt(7) === dash && text.charCodeAt(10) === tee;
  const isTimed = text.charCodeAt(13) === colon && text.charCodeAt(16) === colon;
  const isWhole = length === 20 || (length > 21 && length < 25 && text.charCodeAt(19) === dot);
  return isDated && isTimed && isWhole && text.charCodeAt(length - 1) === zed;
}

/** Days from 1970 to a date in the Gregorian calendar, with years that begin in March so that leap days end them. */
function daysTo(year: number, month: number, date: number): number {
  const isEarly = month <= 2;
  const years = isEarly ? year - 1 : year;
  const months = isEarly ? month + 9 : month - 3;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return 365 * years + leapDays + Math.floor((153 * months + 2) / 5) + date - 1 - 719_468;
}

/**
 * Milliseconds since 1970 of an instant as the engine stores it, in UTC and to the millisecond at most; not a number when
 * the text is written in another way, or is none.
 */
function millisecondsIn(text: string): number {
  if (!isMarked(text)) return Number.NaN;
  const month = twoDigits(text, 5);
  const date = twoDigits(text, 8);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  const isClock = hour < 24 && minute < 60 && second < 60;
  if (!(isClock && month > 0 && month <= 12 && date > 0 && date <= 31)) return Number.NaN;
  const days = daysTo(100 * twoDigits(text, 0) + twoDigits(text, 2), month, date);
  // A day that its month does not have comes out as another one.
  if (date > 28 && !(days > -1e6 && dateOf(days).endsWith(text.slice(4, 10)))) return Number.NaN;
  return days * dayMs + hour * 3_600_000 + minute * 60_000 + second * 1_000 + (text.length > 20 ? fraction(text) : 0);
}

/** The length of a duration in milliseconds; not a number when it takes more than whole counts of one unit to say. */
function millisecondsOf(duration: Temporal.DurationLike): number {
  const [unit = '', another] = Object.keys(duration);
  const count = duration[unit as keyof Temporal.DurationLike];
  const isPlain = another === undefined && typeof count === 'number' && Number.isInteger(count);
  return isPlain ? count * (lengths[unit] ?? Number.NaN) : Number.NaN;
}

/**
 * `Temporal.Instant` to the millisecond, which is as finely as any clock here runs: made of a number, where the real one
 * costs a handle, memory apart from ours, and more time than all that the engine does with it. Whatever it does not do
 * itself it has the real one do. That both say the same is held by a test; and so is that worlds come out the same.
 */
export class Instant {
  readonly epochMilliseconds: number;

  constructor(epochMilliseconds: number) {
    this.epochMilliseconds = epochMilliseconds;
  }

  /** Real instants, which come from calendars and zones, are instants too. */
  static [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof real || Object.getPrototypeOf(value ?? 0) === Instant.prototype;
  }

  static from(value: unknown): Instant | Temporal.Instant {
    if (typeof value !== 'string') return value instanceof Instant ? (value as Instant) : real.from(value as string);
    const ms = millisecondsIn(value);
    return Number.isNaN(ms) ? real.from(value) : new Instant(ms);
  }

  static fromEpochMilliseconds(ms: number): Instant {
    // For what it throws.
    if (!Number.isInteger(ms) || Math.abs(ms) > 8.64e15) real.fromEpochMilliseconds(ms);
    return new Instant(ms);
  }

  static fromEpochNanoseconds(ns: bigint): Temporal.Instant {
    return real.fromEpochNanoseconds(ns);
  }

  static compare(one: unknown, two: unknown): number {
    if (isQuick(one) && isQuick(two)) return Math.sign(one.epochMilliseconds - two.epochMilliseconds);
    const [a, b] = [Instant.from(one), Instant.from(two)];
    if (isQuick(a) && isQuick(b)) return Instant.compare(a, b);
    return real.compare(a as Temporal.Instant, b as Temporal.Instant);
  }

  get epochNanoseconds(): bigint {
    return BigInt(this.epochMilliseconds) * 1_000_000n;
  }

  add(duration: Temporal.DurationLike): Instant | Temporal.Instant {
    const sum = this.epochMilliseconds + millisecondsOf(duration);
    return Math.abs(sum) <= 8.64e15 ? new Instant(sum) : realOf(this).add(duration);
  }

  subtract(duration: Temporal.DurationLike): Instant | Temporal.Instant {
    const rest = this.epochMilliseconds - millisecondsOf(duration);
    return Math.abs(rest) <= 8.64e15 ? new Instant(rest) : realOf(this).subtract(duration);
  }

  equals(other: Temporal.Instant): boolean {
    return Instant.compare(this, other) === 0;
  }

  round(to: Temporal.RoundingOptions<'minute'>): Instant | Temporal.Instant {
    const { smallestUnit, roundingMode, ...others } = to;
    const isUsual = smallestUnit === 'minute' && roundingMode === 'floor' && Object.keys(others).length === 0;
    return isUsual ? new Instant(Math.floor(this.epochMilliseconds / 60_000) * 60_000) : realOf(this).round(to);
  }

  until(other: Temporal.Instant): Temporal.Duration {
    return realOf(this).until(String(other));
  }

  since(other: Temporal.Instant): Temporal.Duration {
    return realOf(this).since(String(other));
  }

  toZonedDateTimeISO(zone: string): Temporal.ZonedDateTime {
    return realOf(this).toZonedDateTimeISO(zone);
  }

  toLocaleString(...args: []): string {
    return realOf(this).toLocaleString(...args);
  }

  toString(options?: Temporal.InstantToStringOptions): string {
    if (options) return realOf(this).toString(options);
    return textOf(this.epochMilliseconds);
  }

  toJSON(): string {
    return this.toString();
  }

  valueOf(): never {
    throw new TypeError('Instants are compared by Temporal.Instant.compare.');
  }
}

const realOf = ({ epochMilliseconds }: Instant): Temporal.Instant => real.fromEpochMilliseconds(epochMilliseconds);

const isQuick = (instant: unknown): instant is Instant => Object.getPrototypeOf(instant) === Instant.prototype;
