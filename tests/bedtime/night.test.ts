import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTime } from '../../bedtime/clock-time.ts';
import { dateOf } from '../../bedtime/date-of.ts';
import { minutesFrom } from '../../bedtime/instant.ts';
import { isNightId, type NightId, nightAfter, nightOf } from '../../bedtime/night.ts';
import { nightTimes, weekdayOf } from '../../bedtime/night-times.ts';
import type { NightPlan, Week } from '../../bedtime/week.ts';
import { leads, nightIds, schedules, uniformWeeks, weeks } from './arbitraries.ts';
import { everyNight, off, ordinary } from './evening.ts';

const night = (text: string) => text as NightId;
const plan = (bedtime: string, wake: string): NightPlan => ({
  on: true,
  bedtime: clockTime(bedtime),
  wake: clockTime(wake),
});

/** The three instants as text, or what there is of them. */
function times(id: string, week: Week, leadMinutes: number, zone: string): (string | undefined)[] {
  const found = nightTimes(night(id), { week, leadMinutes, zone });
  return [found?.windDownAt, found?.bedtimeAt, found?.wakeAt].map((instant) => instant?.toString());
}

describe('the name of a night', () => {
  it.each(['2026-11-22', '2024-02-29', '0001-01-01'])('is the date of its evening: %s', (text) => {
    expect(isNightId(text)).toBe(true);
    expect(nightOf(dateOf(night(text)))).toBe(text);
  });

  it.each([
    '+012026-11-22',
    '2026-11-22[u-ca=gregory]',
    '2026-02-29',
    '2026-13-01',
    '2026-1-1',
    '20261122',
    '2026-11-22T00:00',
    '',
    'tonight',
    20261122,
    null,
  ])('is a date that exists: not %j', (value) => {
    expect(isNightId(value)).toBe(false);
  });

  it('counts nights like days, over months and leap days', () => {
    expect(nightAfter(night('2026-11-30'), 1)).toBe('2026-12-01');
    expect(nightAfter(night('2028-02-28'), 1)).toBe('2028-02-29');
    expect(nightAfter(night('2026-01-01'), -1)).toBe('2025-12-31');
    expect(nightAfter(night('2026-01-01'), 0)).toBe('2026-01-01');
  });

  it.each([
    ['2026-11-23', 'mon'],
    ['2026-11-27', 'fri'],
    ['2026-11-28', 'sat'],
    ['2026-11-29', 'sun'],
  ])('%s has the weekday of its evening, %s', (id, weekday) => {
    expect(weekdayOf(night(id))).toBe(weekday);
  });
});

describe('the instants of a night', () => {
  const usual = everyNight('22:30', '06:30');

  it.each([
    ['Europe/Amsterdam', '2026-11-23', '2026-11-23T20:45:00Z', '2026-11-23T21:30:00Z', '2026-11-24T05:30:00Z'],
    ['Europe/Amsterdam', '2026-07-06', '2026-07-06T19:45:00Z', '2026-07-06T20:30:00Z', '2026-07-07T04:30:00Z'],
    ['America/New_York', '2026-11-23', '2026-11-24T02:45:00Z', '2026-11-24T03:30:00Z', '2026-11-24T11:30:00Z'],
    ['America/New_York', '2026-07-06', '2026-07-07T01:45:00Z', '2026-07-07T02:30:00Z', '2026-07-07T10:30:00Z'],
    ['Australia/Lord_Howe', '2026-11-23', '2026-11-23T10:45:00Z', '2026-11-23T11:30:00Z', '2026-11-23T19:30:00Z'],
    ['Australia/Lord_Howe', '2026-07-06', '2026-07-06T11:15:00Z', '2026-07-06T12:00:00Z', '2026-07-06T20:00:00Z'],
    ['Asia/Kathmandu', '2026-11-23', '2026-11-23T16:00:00Z', '2026-11-23T16:45:00Z', '2026-11-24T00:45:00Z'],
    ['Pacific/Apia', '2026-11-23', '2026-11-23T08:45:00Z', '2026-11-23T09:30:00Z', '2026-11-23T17:30:00Z'],
    ['UTC', '2026-11-23', '2026-11-23T21:45:00Z', '2026-11-23T22:30:00Z', '2026-11-24T06:30:00Z'],
  ])('are those of the wall clock in %s on %s', (zone, id, windDownAt, bedtimeAt, wakeAt) => {
    expect(times(id, usual, 45, zone)).toEqual([windDownAt, bedtimeAt, wakeAt]);
  });

  it.each([
    ['the gap in Amsterdam', 'Europe/Amsterdam', '2026-03-28', '02:30', '09:00', '01:00', '01:30', '07:00', '29'],
    ['the hour after that gap', 'Europe/Amsterdam', '2026-03-28', '03:15', '09:00', '00:45', '01:15', '07:00', '29'],
    ['the repeat in Amsterdam', 'Europe/Amsterdam', '2026-10-24', '02:30', '09:00', '00:00', '00:30', '08:00', '25'],
    ['the hour after that repeat', 'Europe/Amsterdam', '2026-10-24', '03:15', '09:00', '01:45', '02:15', '08:00', '25'],
    ['the gap in New York', 'America/New_York', '2026-03-07', '02:30', '09:30', '07:00', '07:30', '13:30', '08'],
    ['the repeat in New York', 'America/New_York', '2026-10-31', '01:30', '08:00', '05:00', '05:30', '13:00', '01'],
    [
      'the half hour lost on Lord Howe',
      'Australia/Lord_Howe',
      '2026-10-03',
      '02:15',
      '08:00',
      '15:15',
      '15:45',
      '21:00',
      '03',
    ],
    [
      'the half hour won on Lord Howe',
      'Australia/Lord_Howe',
      '2026-04-04',
      '01:45',
      '08:00',
      '14:15',
      '14:45',
      '21:30',
      '04',
    ],
  ])('in %s follow the compatible rule, with the lead in real minutes', (_, zone, id, bedtime, wake, ...expected) => {
    const [windDownAt, bedtimeAt, wakeAt] = times(id, everyNight(bedtime, wake), 30, zone);
    const [down, bed, up, day] = expected;
    expect([windDownAt, bedtimeAt, wakeAt].map((text) => text?.slice(8, 16))).toEqual([
      `${day}T${down}`,
      `${day}T${bed}`,
      `${day}T${up}`,
    ]);
  });

  it('sleep through a clock change: the night is an hour shorter in spring and longer in autumn', () => {
    expect(times('2026-03-28', usual, 0, 'Europe/Amsterdam').slice(1)).toEqual([
      '2026-03-28T21:30:00Z',
      '2026-03-29T04:30:00Z',
    ]);
    expect(times('2026-10-24', usual, 0, 'Europe/Amsterdam').slice(1)).toEqual([
      '2026-10-24T20:30:00Z',
      '2026-10-25T05:30:00Z',
    ]);
  });

  it.each([
    ['2026-11-26', 'thu', '22:30', '2026-11-26T21:30:00Z'],
    ['2026-11-27', 'fri', '00:30', '2026-11-27T23:30:00Z'],
    ['2026-11-28', 'sat', '01:30', '2026-11-29T00:30:00Z'],
    ['2026-11-29', 'sun', '00:15', '2026-11-29T23:15:00Z'],
  ])('of %s (%s) are those of its evening: %s is at %s', (id, _, __, bedtimeAt) => {
    const late: Week = {
      ...usual,
      fri: plan('00:30', '08:00'),
      sat: plan('01:30', '09:00'),
      sun: plan('00:15', '06:00'),
    };
    expect(times(id, late, 45, 'Europe/Amsterdam')[1]).toBe(bedtimeAt);
  });

  it.each([
    ['11:59', '2026-11-24T10:59:00Z', '2026-11-24T18:00:00Z'],
    ['12:00', '2026-11-23T11:00:00Z', '2026-11-23T18:00:00Z'],
    ['00:00', '2026-11-23T23:00:00Z', '2026-11-24T18:00:00Z'],
    ['23:59', '2026-11-23T22:59:00Z', '2026-11-24T18:00:00Z'],
  ])('belong to the evening before when the bedtime is before noon: %s', (bedtime, bedtimeAt, wakeAt) => {
    expect(times('2026-11-23', everyNight(bedtime, '19:00'), 0, 'Europe/Amsterdam').slice(1)).toEqual([
      bedtimeAt,
      wakeAt,
    ]);
  });

  it("suit a night shift: bedtime 08:00 after Monday's night is on Tuesday", () => {
    expect(times('2026-11-23', everyNight('08:00', '16:00'), 60, 'Europe/Amsterdam')).toEqual([
      '2026-11-24T06:00:00Z',
      '2026-11-24T07:00:00Z',
      '2026-11-24T15:00:00Z',
    ]);
  });

  it('are none when the night is off', () => {
    const week = { ...usual, mon: off(usual.mon) };
    expect(nightTimes(night('2026-11-23'), { ...ordinary, week })).toBeUndefined();
    expect(nightTimes(night('2026-11-24'), { ...ordinary, week })).toBeDefined();
  });

  it('are none for the evening that Apia skipped, and skip no other', () => {
    expect(times('2011-12-29', usual, 45, 'Pacific/Apia')).toEqual([
      '2011-12-30T07:45:00Z',
      '2011-12-30T08:30:00Z',
      '2011-12-30T16:30:00Z',
    ]);
    expect(times('2011-12-30', usual, 45, 'Pacific/Apia')).toEqual([undefined, undefined, undefined]);
    expect(times('2011-12-31', usual, 45, 'Pacific/Apia')[1]).toBe('2011-12-31T08:30:00Z');
  });

  it('come once when Apia skips the date of a bedtime after midnight', () => {
    const late = everyNight('00:30', '08:00');
    expect(times('2011-12-29', late, 0, 'Pacific/Apia')[1]).toBeUndefined();
    expect(times('2011-12-30', late, 0, 'Pacific/Apia')[1]).toBe('2011-12-30T10:30:00Z');
  });

  it('wind down at bedtime when the lead is 0, and two hours before when it is 120', () => {
    expect(times('2026-11-23', usual, 0, 'UTC')[0]).toBe('2026-11-23T22:30:00Z');
    expect(times('2026-11-23', usual, 120, 'UTC')[0]).toBe('2026-11-23T20:30:00Z');
  });

  it.each([
    ['the same time, a day later', '2026-11-23', '22:30', '22:30', '2026-11-24T21:30:00Z'],
    ['the same time, after a clock change', '2026-03-28', '22:30', '22:30', '2026-03-29T20:30:00Z'],
    ['a minute before it, a day later', '2026-11-23', '22:30', '22:29', '2026-11-24T21:29:00Z'],
    ['inside the gap, like the bedtime', '2026-03-28', '02:30', '02:45', '2026-03-29T01:45:00Z'],
    ['the one to which the gap moved the bedtime', '2026-03-28', '02:30', '03:30', '2026-03-29T02:30:00Z'],
    ['before the bedtime that the gap moved on', '2026-03-28', '02:59', '03:00', '2026-03-29T02:00:00Z'],
  ])('wake after the bedtime when the wake time is %s', (_, id, bedtime, wake, wakeAt) => {
    expect(times(id, everyNight(bedtime, wake), 30, 'Europe/Amsterdam')[2]).toBe(wakeAt);
  });
});

describe('any run of nights in any zone', () => {
  it('has bedtimes that strictly increase, each wind-down exactly the lead before, each wake within 25 hours', () => {
    fc.assert(
      fc.property(schedules(fc.oneof(uniformWeeks, weeks)), nightIds, (schedule, first) => {
        const run = Array.from({ length: 9 }, (_, day) => nightTimes(nightAfter(first, day), schedule));
        const on = run.filter((times) => times !== undefined);
        for (const [place, times] of on.entries()) {
          const before = on[place - 1];
          if (before) expect(minutesFrom(before.bedtimeAt, times.bedtimeAt)).toBeGreaterThan(0);
          expect(minutesFrom(times.windDownAt, times.bedtimeAt)).toBe(schedule.leadMinutes);
          expect(minutesFrom(times.bedtimeAt, times.wakeAt)).toBeGreaterThan(0);
          expect(minutesFrom(times.bedtimeAt, times.wakeAt)).toBeLessThanOrEqual(25 * 60);
        }
      }),
    );
  });

  it('has at most one night an evening, and its bedtime between the noon of it and the noon after', () => {
    fc.assert(
      fc.property(schedules(uniformWeeks), nightIds, (schedule, id) => {
        const times = nightTimes(id, schedule);
        const bedtime = times?.bedtimeAt.toZonedDateTimeISO(schedule.zone).toPlainDateTime();
        expect(times?.night).toBe(id);
        expect(nightOf(bedtime?.subtract({ hours: 12 }).toPlainDate() as Temporal.PlainDate)).toBe(id);
      }),
    );
  });

  it('keeps its bedtime whatever the lead', () => {
    fc.assert(
      fc.property(schedules(uniformWeeks), nightIds, leads, (schedule, id, leadMinutes) => {
        const [one, other] = [nightTimes(id, schedule), nightTimes(id, { ...schedule, leadMinutes })];
        expect(one?.bedtimeAt.equals(other?.bedtimeAt as Temporal.Instant)).toBe(true);
      }),
    );
  });
});
