import type { Schedule } from '../../../bedtime/week.ts';
import { dayOf } from '../world/day-of.ts';
import { frozen, isFrozen, textOf } from '../world/frozen.ts';
import { keepFew } from '../world/keep-few.ts';
import { type Instants, quickDate } from '../world/quick-date.ts';

/** A pure function of the engine, costly and asked the same thing at every tick. */
type Pure = (...args: never[]) => unknown;

/** Holds one in so many kept answers to what the function says now. */
type Check = (known: unknown, one: unknown, two?: unknown, three?: unknown) => void;

/** Makes the function that keeps its answers: how, depends on how to tell that the question is the same. */
type Keeper = (real: Pure, check: Check, instants: Instants) => Pure;

/** A key that is made of the arguments. */
type KeyOf = (one: never, two: never, three: never) => unknown;

/** One in so many kept answers is reckoned anew and must be the same. */
const sample = 8_192;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** By the identity of an object. What the simulated storage gives out is frozen and stays the same object. */
const byObject: Keeper = (real, check) => {
  const answers = new Map<unknown, unknown>();
  return (object: unknown) => {
    const known = answers.get(object);
    if (known !== undefined) {
      check(known, object);
      return known;
    }
    const answer = real(object as never);
    if (object !== undefined && !isFrozen(object)) return answer;
    return keepFew(answers, keptAnswers, object, frozen(answer));
  };
};

/** So many answers are kept for one key at the most, and so many keys: nights of the years in which worlds are. */
const keptAnswers = 2_000;

const dayMs = 86_400_000;

/** So many words have an answer that is kept. */
const keptWords = 2_000;

/** By two keys, which are made of the arguments. */
const byTwo =
  (first: KeyOf, second: KeyOf): Keeper =>
  (real, check) => {
    const maps = new Map<unknown, Map<unknown, unknown>>();
    return (one: unknown, two: unknown, three: unknown) => {
      const firstKey = first(one as never, two as never, three as never);
      let answers = maps.get(firstKey);
      if (!answers) {
        answers = keepFew(maps, keptAnswers, firstKey, new Map<unknown, unknown>());
      }
      const key = second(one as never, two as never, three as never);
      const known = answers.get(key);
      if (known !== undefined) {
        check(known, one, two, three);
        return known;
      }
      return keepFew(answers, keptAnswers, key, frozen(real(one as never, two as never, three as never)));
    };
  };

/** By one argument, a word of which there are few. */
const byWord: Keeper = (real, check) => {
  const answers = new Map<unknown, unknown>();
  return (word: unknown) => {
    const known = answers.get(word);
    if (known === undefined) return keepFew(answers, keptWords, word, frozen(real(word as never)));
    check(known, word);
    return known;
  };
};

/** A date by its name, quick to find its wall times. */
const asDate: Keeper = (real, check, instants) => {
  const dateOf = (name: unknown) => quickDate(real(name as never) as Temporal.PlainDate, instants);
  return byWord(dateOf as Pure, check, instants);
};

const theFirst: KeyOf = (one) => one;
const theSecond: KeyOf = (_, two) => two;

/** By the zone, and the time of day in minutes; on a day on which the clocks change, by the minute in which an instant lies. */
const byMinute = byTwo(theSecond, ({ epochMilliseconds }: Temporal.Instant, zone) => {
  const { from, to } = dayOf(epochMilliseconds, zone);
  const minutes = Math.floor((epochMilliseconds - from) / 60_000);
  return to - from === dayMs ? minutes : `${from} ${minutes}`;
});

/** By the zone, and the day there on which an instant falls. */
const byDay = byTwo(theSecond, ({ epochMilliseconds }: Temporal.Instant, zone) => dayOf(epochMilliseconds, zone).from);

/** Nobody looks further back than a month. */
const furthest = 100;

/** By the zone, and the days there on which two instants fall, the first of which is the second where it is absent. */
const byDays = byTwo(theSecond, (before: Temporal.Instant | undefined, zone, now: Temporal.Instant) => {
  const today = dayOf(now.epochMilliseconds, zone).from;
  const then = before ? dayOf(before.epochMilliseconds, zone).from : today;
  const days = Math.round((today - then) / dayMs);
  return today + Math.max(-furthest, Math.min(days, furthest));
});

/** The answer with its instants, which come from a calendar and are real ones, of the kind that the engine finds. */
function withInstants(answer: unknown, instants: Instants): unknown {
  if (!isObject(answer)) return answer;
  const own = (value: unknown) =>
    value instanceof Temporal.Instant ? instants.fromEpochMilliseconds(value.epochMilliseconds) : value;
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, own(value)]));
}

/** For how many schedules nights are kept: those of the worlds that run, and of some more. */
const keptSchedules = 64;

/** By the night and what the schedule says: the same one is read from many places. */
const bySchedule: Keeper = (real, check, instants) => {
  const ofText = new Map<string, Map<unknown, unknown>>();
  const ofSchedule = new WeakMap<object, Map<unknown, unknown>>();
  const nightsOf = (schedule: Schedule) => {
    const { week, leadMinutes, zone, pausedUntil } = schedule;
    if (!isFrozen(week)) return undefined;
    const text = `${leadMinutes} ${zone} ${pausedUntil} ${textOf(week)}`;
    const nights = ofText.get(text) ?? keepFew(ofText, keptSchedules, text, new Map<unknown, unknown>());
    ofSchedule.set(schedule, nights);
    return nights;
  };
  return (night: unknown, schedule: unknown) => {
    const nights = ofSchedule.get(schedule as Schedule) ?? nightsOf(schedule as Schedule);
    if (!nights) return real(night as never, schedule as never);
    const known = nights.get(night);
    if (known !== undefined || nights.has(night)) {
      check(known, night, schedule);
      return known;
    }
    const answer = frozen(withInstants(real(night as never, schedule as never), instants));
    nights.set(night, answer);
    return answer;
  };
};

/** In the place of settings to decode upon: the function has its own. */
const noBase = {};

/** Settings are decoded upon others; of what is not stored, the others alone decide. */
const byStoredAndBase: Keeper = (real, check) => {
  const ofRaw = new WeakMap<object, Map<unknown, unknown>>();
  return (raw: unknown, base: unknown) => {
    const isStored = isObject(raw);
    const holder = isStored ? raw : isObject(base) ? base : noBase;
    const key = isStored ? base : raw;
    const known = ofRaw.get(holder)?.get(key);
    if (known !== undefined) {
      check(known, raw, base);
      return known;
    }
    const answer = real(raw as never, base as never);
    if (isStored && !isFrozen(raw)) return answer;
    if (!isStored) frozen(base);
    const answers = ofRaw.get(holder) ?? new Map<unknown, unknown>();
    ofRaw.set(holder, answers);
    answers.set(key, frozen(answer));
    return answer;
  };
};

/**
 * The functions whose answers are kept, so that a hundred thousand nights take minutes and not hours: file, name, and
 * how to tell that the question is the same. They have no state; a test of the architecture sees to that.
 */
export const kept: readonly { readonly file: string; readonly name: string; readonly keeper: Keeper }[] = [
  { file: 'bedtime/night-times.ts', name: 'nightTimes', keeper: bySchedule },
  { file: 'bedtime/night.ts', name: 'nightAfter', keeper: byTwo(theFirst, theSecond) },
  { file: 'bedtime/night.ts', name: 'nightsBetween', keeper: byTwo(theFirst, theSecond) },
  { file: 'bedtime/date-of.ts', name: 'dateOf', keeper: asDate },
  { file: 'bedtime/night.ts', name: 'isNightId', keeper: byWord },
  { file: 'bedtime/night.ts', name: 'nightOfDay', keeper: byDay },
  { file: 'bedtime/missed-nights.ts', name: 'nightsToKnow', keeper: byDays },
  { file: 'bedtime/night-state.ts', name: 'nightState', keeper: byObject },
  { file: 'bedtime/ledger.ts', name: 'decodeLedger', keeper: byObject },
  { file: 'bedtime/ledger.ts', name: 'decodeEntry', keeper: byObject },
  { file: 'bedtime/ledger.ts', name: 'entryId', keeper: byObject },
  { file: 'state/decode-settings.ts', name: 'decodeSettings', keeper: byStoredAndBase },
  { file: 'state/schedule-of.ts', name: 'scheduleOf', keeper: byStoredAndBase },
  { file: 'bedtime/week.ts', name: 'unpaused', keeper: byObject },
  { file: 'state/ledger-key.ts', name: 'ledgerKey', keeper: byWord },
  // A weekday's name is that of every date with this weekday.
  {
    file: 'nudge/wall-time.ts',
    name: 'dayName',
    keeper: byTwo(({ dayOfWeek }: Temporal.PlainDate) => dayOfWeek, theSecond),
  },
  // Clocks here differ by whole minutes.
  { file: 'nudge/wall-time.ts', name: 'wallTime', keeper: byMinute },
  { file: 'nudge/day-and-date.ts', name: 'dayAndDate', keeper: byTwo((date) => String(date), theSecond) },
];

/**
 * The function, its answers kept.
 * @throws when a kept answer is not what the function would say now.
 */
export function memo(name: string, real: Pure, instants: Instants): Pure {
  const keeper = kept.find((one) => one.name === name)?.keeper;
  if (!keeper) throw new Error(`Nobody knows how to keep the answers of ${name}`);
  let count = 0;
  const check: Check = (known, one, two, three) => {
    count += 1;
    if (count % sample !== 0) return;
    if (JSON.stringify(real(one as never, two as never, three as never)) !== JSON.stringify(known)) {
      throw new Error(`${name} is not pure: another answer to the same question`);
    }
  };
  return keeper(real, check, instants);
}
