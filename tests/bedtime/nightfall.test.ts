import { describe, expect, it } from 'vitest';
import type { Entry, Ledger } from '../../bedtime/ledger.ts';
import { darkHours, nightfall, nightToFall } from '../../bedtime/nightfall.ts';
import type { Schedule } from '../../bedtime/week.ts';
import { device, off, ordinary } from './evening.ts';

const at = (text: string) => Temporal.Instant.from(`2026-11-${text}+01:00`);
const isNight = (now: string, ledger: Ledger = [], schedule: Schedule = ordinary) =>
  nightfall(nightToFall(schedule, at(now)), ledger, at(now));
const answer = (kind: 'started' | 'goodNight' | 'skipped', now: string): Entry => ({
  kind,
  at: at(now).toString(),
  device,
});

describe('the lights', () => {
  it.each([
    ['in the afternoon', '22T16:00', false, '22T21:45'],
    ['a second before the wind-down', '22T21:44:59', false, '22T21:45'],
    ['at the wind-down', '22T21:45', true, '23T06:30'],
    ['at bedtime', '22T22:30', true, '23T06:30'],
    ['a second before the wake time', '23T06:29:59', true, '23T06:30'],
    ['at the wake time', '23T06:30', false, '23T21:45'],
  ])('%s', (_, now, expected, changesAt) => {
    expect(isNight(now)).toEqual({ isNight: expected, changesAt: at(changesAt) });
  });

  it('go down sooner for whoever begins to wind down or says good night, until they take it back', () => {
    expect(isNight('22T20:00', [answer('started', '22T20:00')])).toEqual({ isNight: true, changesAt: at('23T06:30') });
    const goodNight = answer('goodNight', '22T20:30');
    expect(isNight('22T20:30', [goodNight]).isNight).toBe(true);
    const undone = {
      kind: 'restored',
      at: at('22T20:31').toString(),
      device,
      undoes: `${goodNight.at}/${device}/goodNight`,
    };
    expect(isNight('22T20:31', [goodNight, undone as Entry]).isNight).toBe(false);
  });

  it('are left alone by a skip: neither down before the wind-down, nor up after it', () => {
    expect(isNight('22T20:00', [answer('skipped', '22T20:00')]).isNight).toBe(false);
    expect(isNight('22T22:00', [answer('skipped', '22T22:00')]).isNight).toBe(true);
  });

  it('go down in a pause as on any evening', () => {
    expect(isNight('22T22:00', [], { ...ordinary, pausedUntil: '2026-11-25' }).isNight).toBe(true);
  });

  it('stay up on an evening whose night is off', () => {
    const week = { ...ordinary.week, sun: off(ordinary.week.sun) };
    expect(isNight('22T23:00', [], { ...ordinary, week })).toEqual({ isNight: false, changesAt: at('23T21:45') });
  });

  it('never change when all nights are off', () => {
    const plan = off(ordinary.week.mon);
    const week = { mon: plan, tue: plan, wed: plan, thu: plan, fri: plan, sat: plan, sun: plan };
    expect(isNight('22T23:00', [], { ...ordinary, week })).toEqual({ isNight: false, changesAt: undefined });
    expect(darkHours({ ...ordinary, week }, false, at('22T23:00'))).toEqual([]);
  });
});

describe('the dark hours ahead', () => {
  const span = (from: string, until: string) => [at(from).epochMilliseconds, at(until).epochMilliseconds];

  it('are those of eight nights, a pause among them', () => {
    const hours = darkHours({ ...ordinary, pausedUntil: '2026-11-25' }, false, at('22T16:00'));
    expect(hours).toHaveLength(8);
    expect(hours.slice(0, 2)).toEqual([span('22T21:45', '23T06:30'), span('23T21:45', '24T06:30')]);
  });

  it('have begun when it is night already', () => {
    const hours = darkHours(ordinary, true, at('22T20:00'));
    expect(hours.slice(0, 2)).toEqual([span('22T20:00', '23T06:30'), span('23T21:45', '24T06:30')]);
    expect(hours).toHaveLength(8);
  });
});
