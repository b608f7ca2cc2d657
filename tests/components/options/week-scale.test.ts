import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { clockTime } from '../../../bedtime/clock-time.ts';
import type { NightPlan, Week } from '../../../bedtime/week.ts';
import { weekdays } from '../../../bedtime/week.ts';
import { hourMarks, inBed, partAt, timeAt, weekScale } from '../../../components/options/week-scale.ts';
import { defaultSettings } from '../../../state/settings.ts';

const plan = (bedtime: string, wake: string, on = true): NightPlan => ({
  on,
  bedtime: clockTime(bedtime),
  wake: clockTime(wake),
});
const time = fc.integer({ min: 0, max: 1439 }).map(timeAt);
const night = fc
  .record({ on: fc.boolean(), bedtime: time, wake: time })
  .filter(({ bedtime, wake }) => bedtime !== wake);
const week = fc.tuple(night, night, night, night, night, night, night).map((nights) => {
  return Object.fromEntries(weekdays.map((day, place) => [day, nights[place]])) as unknown as Week;
});
const lead = fc.integer({ min: 0, max: 120 });

describe('a night on its line', () => {
  test.each([
    ['22:30', '06:30', 630, 1110],
    ['00:30', '06:30', 750, 1110],
    ['12:00', '20:00', 0, 480],
    ['11:59', '12:00', 1439, 1440],
    ['08:00', '16:00', 1200, 1680],
  ])('from %s to %s lies between %i and %i minutes after the noon of its evening', (bedtime, wake, from, to) => {
    expect(inBed(plan(bedtime, wake))).toEqual({ from, to });
  });

  it('has its own times at its ends', () => {
    fc.assert(
      fc.property(night, (night) => {
        const { from, to } = inBed(night);
        expect([timeAt(from), timeAt(to)]).toEqual([night.bedtime, night.wake]);
      }),
    );
  });
});

describe('the line of the week', () => {
  it('has all nights that are on with their wind-down within it, and room to drag on both sides', () => {
    fc.assert(
      fc.property(week, lead, (week, lead) => {
        const scale = weekScale(week, lead);
        const room = 60 / (scale.to - scale.from);
        for (const plan of Object.values(week).filter(({ on }) => on)) {
          const { from, to } = inBed(plan);
          expect(partAt(scale, from - lead)).toBeGreaterThan(room);
          expect(partAt(scale, to)).toBeLessThan(1 - room);
        }
      }),
    );
  });

  it('goes from evening to morning for ordinary nights, in whole hours', () => {
    const { from, to } = weekScale(defaultSettings.week, 45);
    expect([timeAt(from), timeAt(to)]).toEqual(['20:00', '09:00']);
  });

  it('leaves nights that are off out, unless all are', () => {
    const { from, to } = weekScale({ ...defaultSettings.week, mon: plan('08:00', '16:00', false) }, 45);
    expect([timeAt(from), timeAt(to)]).toEqual(['20:00', '09:00']);
    const off = Object.fromEntries(weekdays.map((day) => [day, plan('22:00', '06:00', false)])) as unknown as Week;
    expect(timeAt(weekScale(off, 0).from)).toBe('20:00');
  });
});

describe('the hours along the line', () => {
  it('are few, evenly apart, on full hours within the line, and midnight is among them when it is', () => {
    fc.assert(
      fc.property(week, lead, (week, lead) => {
        const scale = weekScale(week, lead);
        const marks = hourMarks(scale);
        expect(marks.length).toBeGreaterThan(1);
        expect(marks.length).toBeLessThanOrEqual(6);
        const steps = new Set(marks.slice(1).map((mark, place) => mark - (marks[place] as number)));
        expect(steps.size).toBeLessThanOrEqual(1);
        for (const mark of marks) {
          expect(Number.isInteger(mark / 60)).toBe(true);
          expect(mark - scale.from).toBeGreaterThanOrEqual(30);
          expect(scale.to - mark).toBeGreaterThanOrEqual(30);
        }
        if (scale.from <= 690 && scale.to >= 750) expect(marks).toContain(720);
      }),
    );
  });

  it('are far enough apart for their texts on a page of 320 pixels, whose line has 264', () => {
    fc.assert(
      fc.property(week, lead, (week, lead) => {
        const scale = weekScale(week, lead);
        const places = hourMarks(scale).map((mark) => partAt(scale, mark) * 264);
        for (const [at, place] of places.slice(1).entries()) expect(place - (places[at] as number)).toBeGreaterThan(47);
      }),
    );
  });

  it('are every third one for ordinary nights', () => {
    expect(hourMarks(weekScale(defaultSettings.week, 45)).map(timeAt)).toEqual(['21:00', '00:00', '03:00', '06:00']);
  });
});
