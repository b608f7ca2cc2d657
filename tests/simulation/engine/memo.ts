import type { Schedule } from '../../../bedtime/week.ts';
import { frozen, isFrozen } from '../world/frozen.ts';

/** A pure function of the engine, costly and asked the same thing at every tick. */
type Pure = (...args: never[]) => unknown;

/** Answers by their keys. */
type Answers = Pick<Map<unknown, unknown>, 'get' | 'has' | 'set'>;

/** Where the answer for these arguments is kept, and under which key; no map when they are not worth keeping. */
interface Shelf {
  map(args: readonly unknown[]): Answers | undefined;
  key(args: readonly unknown[]): unknown;
}

/** One in so many kept answers is reckoned anew and must be the same. */
const sample = 1_024;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A map of its own for each object. */
function mapsByObject(): (object: object) => Map<unknown, unknown> {
  const maps = new WeakMap<object, Map<unknown, unknown>>();
  return (object) => {
    const known = maps.get(object) ?? new Map<unknown, unknown>();
    maps.set(object, known);
    return known;
  };
}

/** A map of its own for each value. */
function mapsByValue(): (value: unknown) => Map<unknown, unknown> {
  const maps = new Map<unknown, Map<unknown, unknown>>();
  return (value) => {
    const known = maps.get(value) ?? new Map<unknown, unknown>();
    maps.set(value, known);
    return known;
  };
}

/** Answers by the identity of an object. What the simulated storage gives out is frozen and stays the same object. */
function byObject(): Shelf {
  const answers: Answers = new WeakMap<object, unknown>() as never;
  return { map: ([object]) => (isFrozen(object) ? answers : undefined), key: ([object]) => object };
}

/** By the night and the week, which is an object of the settings; a schedule is made anew at every tick. */
function byWeek(): Shelf {
  const ofWeek = mapsByObject();
  const ofSchedule = new WeakMap<object, Map<unknown, unknown>>();
  const map = ([, schedule]: readonly unknown[]) => {
    const known = ofSchedule.get(schedule as object);
    if (known) return known;
    const { week, leadMinutes, zone, pausedUntil } = schedule as Schedule;
    if (!isFrozen(week)) return undefined;
    const nights = ofWeek(week);
    const name = `${leadMinutes} ${zone} ${pausedUntil}`;
    const found = (nights.get(name) ?? new Map()) as Map<unknown, unknown>;
    nights.set(name, found);
    ofSchedule.set(schedule as object, found);
    return found;
  };
  return { map, key: ([night]) => night };
}

/** In the place of settings to decode upon: the function has its own. */
const noBase = {};

/** Settings are decoded upon others; of what is not stored, the others alone decide. */
function byStoredAndBase(): Shelf {
  const [stored, absent] = [mapsByObject(), mapsByObject()];
  const map = ([raw, base]: readonly unknown[]) => {
    if (!isObject(raw)) return absent(isObject(base) ? frozen(base) : noBase);
    return isFrozen(raw) ? stored(raw) : undefined;
  };
  return { map, key: ([raw, base]) => (isObject(raw) ? base : raw) };
}

/** By two plain values. */
function byTwo(first: Shelf['key'] = ([one]) => one, second: Shelf['key'] = ([, two]) => two): Shelf {
  const mapOf = mapsByValue();
  return { map: (args) => mapOf(first(args)), key: second };
}

/** By the zone and the quarter of an hour: on none of the clocks here does a date begin between two of them. */
function byQuarterHour(): Shelf {
  return byMinutes(15);
}

/** By the zone and the minute: clocks here differ by whole ones. */
function byMinute(): Shelf {
  return byMinutes(1);
}

/** By the zone of an instant and the stretch of so many minutes in which it lies. */
function byMinutes(minutes: number): Shelf {
  const stretchOf = (instant: unknown) =>
    Math.floor((instant as Temporal.Instant).epochMilliseconds / (minutes * 60_000));
  return byTwo(
    ([, zone]) => zone,
    ([instant]) => stretchOf(instant),
  );
}

/**
 * The functions whose answers are kept, so that a hundred thousand nights take minutes and not hours: file, name, and
 * how to tell that the question is the same. They have no state; a test of the architecture sees to that.
 */
export const kept: readonly { readonly file: string; readonly name: string; readonly shelf: () => Shelf }[] = [
  { file: 'bedtime/night.ts', name: 'nightTimes', shelf: byWeek },
  { file: 'bedtime/night.ts', name: 'nightAfter', shelf: byTwo },
  { file: 'bedtime/night.ts', name: 'nightsBetween', shelf: byTwo },
  { file: 'bedtime/night.ts', name: 'nightOfDay', shelf: byQuarterHour },
  { file: 'bedtime/night-state.ts', name: 'nightState', shelf: byObject },
  { file: 'bedtime/ledger.ts', name: 'decodeLedger', shelf: byObject },
  { file: 'state/decode-settings.ts', name: 'decodeSettings', shelf: byStoredAndBase },
  // A weekday's name is that of every date with this weekday.
  {
    file: 'nudge/wall-time.ts',
    name: 'dayName',
    shelf: () => byTwo(([date]) => (date as Temporal.PlainDate).dayOfWeek),
  },
  { file: 'nudge/wall-time.ts', name: 'wallTime', shelf: byMinute },
  { file: 'nudge/wall-time.ts', name: 'dayAndDate', shelf: () => byTwo(([date]) => String(date)) },
];

/** The function, its answers kept. @throws when a kept answer is not what the function would say now. */
export function memo(name: string, real: Pure): Pure {
  const shelf = kept.find((one) => one.name === name)?.shelf();
  if (!shelf) throw new Error(`Nobody knows how to keep the answers of ${name}`);
  let count = 0;
  return (...args) => {
    const map = shelf.map(args);
    if (!map) return real(...args);
    const key = shelf.key(args);
    const known = map.get(key);
    if (known === undefined && !map.has(key)) {
      const answer = frozen(real(...args));
      map.set(key, answer);
      return answer;
    }
    count += 1;
    if (count % sample === 0 && JSON.stringify(real(...args)) !== JSON.stringify(known)) {
      throw new Error(`${name} is not pure: another answer to the same question`);
    }
    return known;
  };
}
