import type { Fact } from './decision.ts';
import { isAfter, minutesFrom } from './instant.ts';
import { causeOf } from './lateness.ts';
import type { Ledger } from './ledger.ts';
import { type NightId, nightAfter, nightOfDay, nightsBetween } from './night.ts';
import { nightState } from './night-state.ts';
import { outcomeOf } from './outcome.ts';
import { rememberedDays } from './pulse.ts';
import { reachDays } from './reach.ts';
import type { Surroundings } from './surroundings.ts';
import { type Night, nightsFrom } from './tonight.ts';
import type { Schedule } from './week.ts';

/** Days back in which a running night can have begun: a bedtime of 11:59 and a wake time a day later. */
const longestNightDays = 2;

/** The first night that can still run at an instant. */
function firstRunning(instant: Temporal.Instant, zone: string): NightId {
  return nightAfter(nightOfDay(instant, zone), -longestNightDays);
}

/** The nights that a tick at `now` has to know, in order: from the first unsettled one, a week ago at least, to tomorrow. */
export function nightsToKnow(
  lastTickAt: Temporal.Instant | undefined,
  zone: string,
  now: Temporal.Instant,
): readonly NightId[] {
  const today = nightOfDay(now, zone);
  const [weekAgo, unsettled] = [nightAfter(today, -reachDays), firstRunning(lastTickAt ?? now, zone)];
  const oldest = nightAfter(today, -rememberedDays - longestNightDays);
  // The first unsettled night, kept within the other two: the one in the middle.
  const [, first = weekAgo] = [oldest, unsettled, weekAgo].sort();
  return nightsBetween(first, nightAfter(today, 1));
}

/**
 * The nights that ended since the last tick without a nudge and without an answer, each as a fact to be written.
 * Before the very first tick there was nobody to miss anything.
 */
export function missedNights(
  schedule: Schedule,
  ledgers: ReadonlyMap<NightId, Ledger>,
  surroundings: Surroundings,
  now: Temporal.Instant,
): Fact[] {
  const { lastTickAt, device, zoneBefore } = surroundings;
  if (!lastTickAt || minutesFrom(lastTickAt, now) > rememberedDays * 24 * 60) return [];
  // Across the date line it can still be the day before.
  const first = nightAfter(firstRunning(lastTickAt, schedule.zone), zoneBefore ? -1 : 0);
  const evenings = nightsBetween(first, nightOfDay(now, schedule.zone)).length;
  // The last tick settled what had ended by the clock of where it was.
  const wasOpen = (night: Night) => {
    const there = zoneBefore ? nightsFrom(night.night, 1, { ...schedule, zone: zoneBefore }).next().value : night;
    return !there || isAfter(there.endsAt, lastTickAt);
  };
  const ended = nightsFrom(first, evenings, schedule).filter((night) => !isAfter(night.endsAt, now) && wasOpen(night));
  return [...ended].flatMap(({ night, bedtimeAt }): Fact[] => {
    const state = nightState(ledgers.get(night) ?? []);
    if (outcomeOf(state)) return [];
    const cause = causeOf({ stage: 'bedtime', turn: 1, dueAt: bedtimeAt }, state, surroundings);
    return [{ night, entry: { kind: 'missed', at: now.toString(), device, stage: 'bedtime', cause } }];
  });
}
