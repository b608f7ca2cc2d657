import type { Fact } from './decision.ts';
import { isAfter } from './instant.ts';
import { causeOf } from './lateness.ts';
import type { Ledger } from './ledger.ts';
import { type NightId, nightAfter, nightOf } from './night.ts';
import { nightState } from './night-state.ts';
import type { Surroundings } from './surroundings.ts';
import { nightsFrom } from './tonight.ts';
import type { Schedule } from './week.ts';

/** Nights further back than this are not looked at: nobody asks what happened before a long holiday. */
export const rememberedDays = 14;

/** Days back in which a running night can have begun: a bedtime of 11:59 and a wake time a day later. */
export const longestNightDays = 2;

/** The names of the nights that a tick at `now` has to know: from the first unsettled one to tonight. */
export function nightsToKnow(lastTickAt: Temporal.Instant | undefined, zone: string, now: Temporal.Instant): NightId[] {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const last = (lastTickAt ?? now).toZonedDateTimeISO(zone).toPlainDate();
  const back = Math.min(Math.max(last.until(today).days, 0), rememberedDays) + longestNightDays;
  return Array.from({ length: back + 2 }, (_, day) => nightAfter(nightOf(today), day - back));
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
  const { lastTickAt, device } = surroundings;
  if (!lastTickAt) return [];
  const known = nightsToKnow(lastTickAt, schedule.zone, now);
  const ended = nightsFrom(known[0] as NightId, known.length, schedule).filter(
    ({ endsAt }) => isAfter(endsAt, lastTickAt) && !isAfter(endsAt, now),
  );
  const facts = ended.flatMap(({ night, bedtimeAt }): Fact[] => {
    const state = nightState(ledgers.get(night) ?? []);
    const settled = state.finished || state.started || state.shown.length > 0;
    if (settled || state.missed.some(({ stage }) => stage === 'bedtime')) return [];
    const cause = causeOf({ stage: 'bedtime', turn: 1, dueAt: bedtimeAt }, state, surroundings);
    return [{ night, entry: { kind: 'missed', at: now.toString(), device, stage: 'bedtime', cause } }];
  });
  return [...facts];
}
