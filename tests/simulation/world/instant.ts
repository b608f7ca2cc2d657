import { keepFew } from './keep-few.ts';

const real = Temporal.Instant;

/** An instant as text in UTC, to the millisecond at most: what the engine stores. */
const usual = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?Z$/;

/** Units of exact time, in milliseconds. */
const lengths: Readonly<Record<string, number>> = {
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1_000,
  milliseconds: 1,
};

/** How many texts and dates are remembered. */
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

const known = new Map<string, Instant>();

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
    const before = known.get(value);
    if (before) return before;
    if (!usual.test(value)) return real.from(value);
    const ms = Date.parse(value);
    // A day that its month does not have comes out as another one, or as none.
    if (Number.isNaN(ms) || dateOf(Math.floor(ms / dayMs)) !== value.slice(0, 10)) return real.from(value);
    return keepFew(known, remembered, value, new Instant(ms));
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
