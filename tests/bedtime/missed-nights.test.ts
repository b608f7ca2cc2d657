import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAfter } from '../../bedtime/instant.ts';
import type { Entry, Ledger } from '../../bedtime/ledger.ts';
import { missedNights, nightsToKnow } from '../../bedtime/missed-nights.ts';
import { type NightId, nightAfter, nightOf } from '../../bedtime/night.ts';
import { rememberedDays } from '../../bedtime/pulse.ts';
import type { Surroundings } from '../../bedtime/surroundings.ts';
import { nightsFrom, tonight } from '../../bedtime/tonight.ts';
import { instants, schedules, uniformWeeks } from './arbitraries.ts';
import { at, calm, device, everyNight, off, ordinary } from './evening.ts';

/** What was missed between two ticks, given what is in Monday's ledger. */
function missed(last: string | undefined, now: string, monday: Ledger = [], seen: Partial<Surroundings> = {}) {
  const ledgers = new Map([['2026-11-23' as NightId, monday]]);
  const surroundings = { ...calm, lastTickAt: last === undefined ? undefined : at(last), ...seen };
  return missedNights(ordinary, ledgers, surroundings, at(now)).map(
    ({ night, entry }) => `${night} ${entry.kind === 'missed' ? `${entry.stage}: ${entry.cause}` : entry.kind}`,
  );
}
const entry = (moment: string, more: object) => ({ at: at(moment).toString(), device, ...more }) as Entry;

describe('nights to know', () => {
  it('are those of a week, tonight and tomorrow, in order', () => {
    expect(nightsToKnow(at('Thu 11:59'), 'Europe/Amsterdam', at('Thu 12:00'))).toEqual([
      ...['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'],
      ...['2026-11-26', '2026-11-27'],
    ]);
  });

  it('are the same on the very first tick and after a clock was set back', () => {
    const usual = nightsToKnow(at('Thu 11:59'), 'Europe/Amsterdam', at('Thu 12:00'));
    expect(nightsToKnow(undefined, 'Europe/Amsterdam', at('Thu 12:00'))).toEqual(usual);
    expect(nightsToKnow(at('Sun 12:00'), 'Europe/Amsterdam', at('Thu 12:00'))).toEqual(usual);
  });

  it('are no more after years than after a fortnight', () => {
    const knownAfter = (days: number) =>
      nightsToKnow(at('Thu 12:00').subtract({ hours: 24 * days }), 'Europe/Amsterdam', at('Thu 12:00'));
    expect(knownAfter(14).length).toBe(18);
    expect(knownAfter(4000)).toEqual(knownAfter(14));
  });

  it('are all those that can be missed, and tonight', () => {
    const gaps = fc.integer({ min: 0, max: rememberedDays * 24 * 60 });
    fc.assert(
      fc.property(schedules(uniformWeeks), instants, gaps, (schedule, now, minutes) => {
        const lastTickAt = now.subtract({ minutes });
        const known = nightsToKnow(lastTickAt, schedule.zone, now);
        const today = nightOf(now.toZonedDateTimeISO(schedule.zone).toPlainDate());
        const ended = [...nightsFrom(nightAfter(today, -20), 22, schedule)].filter(
          ({ endsAt }) => isAfter(endsAt, lastTickAt) && !isAfter(endsAt, now),
        );
        for (const { night } of ended) expect(known).toContain(night);
        const facts = missedNights(schedule, new Map(), { ...calm, lastTickAt }, now);
        expect(facts.map(({ night }) => night)).toEqual(ended.map(({ night }) => night));
        expect(known).toContain(tonight(schedule, now)?.night);
      }),
    );
  });
});

describe('a night that ended since the last tick', () => {
  it('without a nudge or an answer is missed', () => {
    expect(missed('Mon 18:00', 'Tue 09:00')).toEqual(['2026-11-23 bedtime: unknown']);
  });

  it('is missed at its very end, and not a moment before', () => {
    expect(missed('Tue 06:00', 'Tue 06:29:59.999')).toEqual([]);
    expect(missed('Tue 06:00', 'Tue 06:30')).toEqual(['2026-11-23 bedtime: unknown']);
  });

  it('is settled for the tick after the one at its end', () => {
    expect(missed('Tue 06:30', 'Tue 06:31')).toEqual([]);
    expect(missed('Tue 06:29:59.999', 'Tue 06:31')).toHaveLength(1);
  });

  it('says what kept the nudge away', () => {
    expect(missed('Mon 18:00', 'Tue 09:00', [], { gap: { from: at('Mon 18:00'), cause: 'closed' } })).toEqual([
      '2026-11-23 bedtime: closed',
    ]);
    const held = { kind: 'held', stage: 'bedtime', turn: 1, bedtime: '22:30', hold: 'locked' };
    expect(missed('Tue 06:00', 'Tue 07:00', [entry('Mon 22:30', held)])).toEqual(['2026-11-23 bedtime: away']);
  });

  it.each([
    ['shown', { kind: 'shown', stage: 'wind-down', turn: 1, bedtime: '22:30', channel: 'badge' }],
    ['started', { kind: 'started' }],
    ['goodNight', { kind: 'goodNight' }],
    ['skipped', { kind: 'skipped' }],
    ['missed', { kind: 'missed', stage: 'bedtime', cause: 'closed' }],
  ])('is not missed when its ledger says %s', (_, more) => {
    expect(missed('Mon 18:00', 'Tue 09:00', [entry('Mon 22:00', more)])).toEqual([]);
  });

  it.each([
    ['claimed', { kind: 'claimed', stage: 'bedtime', turn: 1, bedtime: '22:30' }],
    ['missed', { kind: 'missed', stage: 'wind-down', cause: 'closed' }],
    ['told', { kind: 'told' }],
  ])('is missed when its ledger only says %s', (_, more) => {
    expect(missed('Mon 18:00', 'Tue 09:00', [entry('Mon 22:00', more)])).toHaveLength(1);
  });

  it('is not missed by someone who was not here yet: before the very first tick', () => {
    expect(missed(undefined, 'Tue 09:00')).toEqual([]);
  });

  it('is not missed because a clock was set back', () => {
    expect(missed('Wed 09:00', 'Tue 09:00')).toEqual([]);
  });

  it('is missed when a flight over the date line puts the tick behind its end', () => {
    const schedule = { ...ordinary, zone: 'Pacific/Auckland' };
    const [lastTickAt, now] = [
      Temporal.Instant.from('2026-11-23T06:00:00Z'),
      Temporal.Instant.from('2026-11-23T06:05:00Z'),
    ];
    const moved = { ...calm, lastTickAt, zoneChanged: true, zoneBefore: 'Pacific/Honolulu' };
    const facts = missedNights(schedule, new Map(), moved, now);
    // In Honolulu it was the evening of the 22nd, in Auckland its night is over.
    expect(facts.map(({ night, entry }) => `${night} ${entry.kind === 'missed' && entry.cause}`)).toEqual([
      '2026-11-22 zone',
    ]);
  });

  it('is not missed by one who flies the other way, where it is not over yet', () => {
    const schedule = { ...ordinary, zone: 'Pacific/Honolulu' };
    const [lastTickAt, now] = [
      Temporal.Instant.from('2026-11-23T06:00:00Z'),
      Temporal.Instant.from('2026-11-23T06:05:00Z'),
    ];
    const moved = { ...calm, lastTickAt, zoneChanged: true, zoneBefore: 'Pacific/Auckland' };
    expect(missedNights(schedule, new Map(), moved, now)).toEqual([]);
  });

  it('is one of several, each told once', () => {
    expect(missed('Mon 18:00', 'Thu 09:00')).toEqual([
      ...['2026-11-23', '2026-11-24', '2026-11-25'].map((night) => `${night} bedtime: unknown`),
    ]);
  });

  it('is not one that was off', () => {
    const week = everyNight('22:30', '06:30');
    const schedule = { ...ordinary, week: { ...week, mon: off(week.mon) } };
    const facts = missedNights(schedule, new Map(), { ...calm, lastTickAt: at('Mon 18:00') }, at('Wed 09:00'));
    expect(facts.map(({ night }) => night)).toEqual(['2026-11-24']);
  });

  it.each([
    [14, 14, '2026-11-09'],
    [15, 0, undefined],
    [27_000, 0, undefined],
  ])('is looked for after %i days and no longer than a fortnight: %i nights', (days, count, first) => {
    const lastTickAt = at('Mon 18:00').subtract({ hours: 24 * days });
    const facts = missedNights(ordinary, new Map(), { ...calm, lastTickAt }, at('Mon 18:00'));
    expect(facts.length).toBe(count);
    expect(facts[0]?.night).toBe(first);
  });

  it('is not one that was paused', () => {
    const schedule = { ...ordinary, pausedUntil: '2026-11-24' };
    const facts = missedNights(schedule, new Map(), { ...calm, lastTickAt: at('Mon 18:00') }, at('Wed 09:00'));
    expect(facts.map(({ night }) => night)).toEqual(['2026-11-24']);
  });
});
