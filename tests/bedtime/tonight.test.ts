import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTime } from '../../bedtime/clock-time.ts';
import { isAfter } from '../../bedtime/instant.ts';
import { type NightId, nightAfter } from '../../bedtime/night.ts';
import { nightTimes } from '../../bedtime/night-times.ts';
import { nightFollowing, nightsFrom, tonight } from '../../bedtime/tonight.ts';
import type { NightPlan, Week } from '../../bedtime/week.ts';
import { instants, nightIds, schedules, uniformWeeks } from './arbitraries.ts';
import { at, everyNight, off, ordinary } from './evening.ts';

const plan = (bedtime: string, wake: string): NightPlan => ({
  on: true,
  bedtime: clockTime(bedtime),
  wake: clockTime(wake),
});
const allOff = (): Week => {
  const none = off(plan('22:30', '06:30'));
  return { mon: none, tue: none, wed: none, thu: none, fri: none, sat: none, sun: none };
};

describe('tonight', () => {
  it.each([
    ['in the afternoon is the night to come', 'Mon 15:00', '2026-11-23'],
    ['in the wind-down is this night', 'Mon 22:00', '2026-11-23'],
    ['after midnight is still this night', 'Tue 00:01', '2026-11-23'],
    ['one millisecond before the wake time is still this night', 'Tue 06:29:59.999', '2026-11-23'],
    ['at the wake time is the next night', 'Tue 06:30', '2026-11-24'],
  ])('%s', (_, moment, id) => {
    expect(tonight(ordinary, at(moment))?.night).toBe(id);
  });

  it.each([
    ['on the shift before it', 'Mon 23:00', '2026-11-23'],
    ['in the morning sleep', 'Tue 12:30', '2026-11-23'],
    ['in the afternoon after it', 'Tue 16:00', '2026-11-24'],
  ])("of a night shift, %s, is named by its evening's date", (_, moment, id) => {
    expect(tonight({ ...ordinary, week: everyNight('08:00', '16:00') }, at(moment))?.night).toBe(id);
  });

  it('asks the zone of the schedule what day it is', () => {
    const now = at('Mon 06:00');
    expect(tonight({ ...ordinary, zone: 'Pacific/Honolulu' }, now)?.night).toBe('2026-11-22');
    expect(tonight({ ...ordinary, zone: 'Pacific/Apia' }, now)?.night).toBe('2026-11-23');
  });

  it('is none when all seven are off', () => {
    expect(tonight({ ...ordinary, week: allOff() }, at('Mon 22:00'))).toBeUndefined();
  });

  it.each([
    ['that is long over is the night that runs', '2025-01-01', '2026-11-23'],
    ['that ended today is the night that runs', '2026-11-23', '2026-11-23'],
    ['for half a year is the first one after it', '2027-05-01', '2027-05-01'],
  ])('after a pause %s', (_, pausedUntil, id) => {
    expect(tonight({ ...ordinary, pausedUntil }, at('Mon 22:00'))?.night).toBe(id);
  });

  it.each([
    ['just before its end', 'Tue 06:29', '2026-11-23'],
    ['at its end is a week away', 'Tue 06:30', '2026-11-30'],
    ['on the last day before it', 'Sun 23:00', '2026-11-30'],
  ])('of the only night in the week, %s', (_, moment, id) => {
    const schedule = { ...ordinary, week: { ...allOff(), mon: plan('22:30', '06:30') } };
    expect(tonight(schedule, at(moment))?.night).toBe(id);
  });

  it('is found a week ahead even when its bedtime is noon and it was over the same day', () => {
    const schedule = { ...ordinary, week: { ...allOff(), mon: plan('12:00', '13:00') } };
    expect(tonight(schedule, at('Mon 14:00'))?.night).toBe('2026-11-30');
  });

  it('is the longest night there can be until its very end', () => {
    const schedule = { ...ordinary, week: { ...allOff(), mon: plan('11:59', '11:58') } };
    expect(tonight(schedule, at('Wed 11:57'))?.night).toBe('2026-11-23');
    expect(tonight(schedule, at('Wed 11:58'))?.night).toBe('2026-11-30');
  });

  it('is not over for the person until it is over, in any zone: it is the first one that ends after now', () => {
    fc.assert(
      fc.property(schedules(uniformWeeks), instants, (schedule, now) => {
        const night = tonight(schedule, now);
        if (!night) throw new Error('A week without a night off has a night');
        const before = nightsFrom(nightAfter(night.night, -1), 1, schedule).next().value;
        expect(isAfter(night.endsAt, now)).toBe(true);
        expect(before && isAfter(before.endsAt, now)).toBe(false);
      }),
    );
  });
});

describe('the end of a night', () => {
  const end = (week: Week, id = '2026-11-23') =>
    nightsFrom(id as NightId, 1, { ...ordinary, week })
      .next()
      .value?.endsAt.toString();

  it('is its wake time', () => {
    expect(end(everyNight('22:30', '06:30'))).toBe('2026-11-24T05:30:00Z');
  });

  it("is the next wind-down when a shift worker's nights overlap", () => {
    // To bed at 11:00 on Tuesday until 23:30, and on Tuesday evening already at 22:30.
    const week = { ...everyNight('22:30', '06:30'), mon: plan('11:00', '23:30') };
    expect(end(week)).toBe('2026-11-24T20:45:00Z');
  });

  it('is the next bedtime when the next wind-down would begin before this bedtime', () => {
    // To bed at 11:59 on Tuesday, and at 12:30 on Tuesday again: its wind-down begins at 11:45.
    const week = { ...everyNight('12:30', '20:00'), mon: plan('11:59', '18:00') };
    expect(end(week)).toBe('2026-11-24T11:30:00Z');
  });

  it('is the next bedtime when the next wind-down begins exactly at this bedtime', () => {
    const week = { ...everyNight('12:30', '20:00'), mon: plan('11:45', '18:00') };
    expect(end(week)).toBe('2026-11-24T11:30:00Z');
  });

  it('is not cut by a night that is off', () => {
    const week = { ...everyNight('12:30', '20:00'), mon: plan('11:00', '23:30'), tue: off(plan('12:30', '20:00')) };
    expect(end(week)).toBe('2026-11-24T22:30:00Z');
  });

  it('is cut by the night after a night off, however long it is', () => {
    const week = { ...everyNight('12:00', '20:00'), mon: plan('11:59', '11:58'), tue: off(plan('12:00', '20:00')) };
    expect(end(week)).toBe('2026-11-25T10:15:00Z');
  });
});

describe('a run of nights', () => {
  it('leaves out the nights off and what lies beyond', () => {
    const week = { ...everyNight('22:30', '06:30'), wed: off(plan('22:30', '06:30')) };
    const run = [...nightsFrom('2026-11-23' as NightId, 5, { ...ordinary, week })];
    expect(run.map(({ night }) => night)).toEqual(['2026-11-23', '2026-11-24', '2026-11-26', '2026-11-27']);
  });

  it('is empty for no dates, and for a week that is off', () => {
    expect([...nightsFrom('2026-11-23' as NightId, 0, ordinary)]).toEqual([]);
    expect([...nightsFrom('2026-11-23' as NightId, 9, { ...ordinary, week: allOff() })]).toEqual([]);
  });

  it('ends each night before the next one ends, after its own bedtime, and at its wake time at the latest', () => {
    fc.assert(
      fc.property(schedules(), nightIds, (schedule, first) => {
        const run = [...nightsFrom(first, 9, schedule)];
        for (const [place, night] of run.entries()) {
          const next = run[place + 1];
          expect(isAfter(night.endsAt, night.bedtimeAt)).toBe(true);
          expect(isAfter(night.endsAt, night.wakeAt)).toBe(false);
          if (next) expect(isAfter(next.endsAt, night.endsAt)).toBe(true);
          if (next) expect(isAfter(night.endsAt, next.bedtimeAt)).toBe(false);
        }
      }),
    );
  });

  it('has the nights that the calendar has, no more', () => {
    fc.assert(
      fc.property(schedules(), nightIds, (schedule, first) => {
        const ids = Array.from({ length: 9 }, (_, day) => nightAfter(first, day));
        const expected = ids.filter((id) => nightTimes(id, schedule));
        expect([...nightsFrom(first, 9, schedule)].map(({ night }) => night)).toEqual(expected);
      }),
    );
  });
});

describe('the night that follows', () => {
  it('is the next one that is on', () => {
    const week = { ...everyNight('22:30', '06:30'), tue: off(plan('22:30', '06:30')) };
    const night = tonight({ ...ordinary, week }, at('Mon 22:00'));
    expect(night && nightFollowing(night, { ...ordinary, week })?.night).toBe('2026-11-25');
  });

  it('is a week later when there is one night a week, and none when that one is off', () => {
    const week = { ...allOff(), mon: plan('22:30', '06:30') };
    const night = tonight({ ...ordinary, week }, at('Mon 22:00'));
    expect(night && nightFollowing(night, { ...ordinary, week })?.night).toBe('2026-11-30');
    expect(night && nightFollowing(night, { ...ordinary, week: allOff() })).toBeUndefined();
  });
});
