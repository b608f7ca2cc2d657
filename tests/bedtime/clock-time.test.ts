import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, clockTime, isClockTime, minutesBetween, minutesOf } from '../../bedtime/clock-time.ts';
import { clockTimes } from './arbitraries.ts';

describe('a clock time', () => {
  it.each(['00:00', '09:05', '19:59', '20:00', '23:59'])(
    'is written as two digits, a colon, two digits: %s',
    (text) => {
      expect(isClockTime(text)).toBe(true);
      expect(clockTime(text)).toBe(text);
    },
  );

  it.each([
    '24:00',
    '25:99',
    '12:60',
    '9:30',
    '009:30',
    '22:30:00',
    ' 22:30',
    '22:30\n',
    '22.30',
    '٢٢:٣٠',
    '',
    '-1:00',
  ])('is nothing else: %j', (text) => {
    expect(isClockTime(text)).toBe(false);
    expect(() => clockTime(text)).toThrow(new RangeError(`Not a time of day: ${text}`));
  });

  it.each([2230, null, undefined, ['22:30'], { toString: () => '22:30' }])('is a text, not %j', (value) => {
    expect(isClockTime(value)).toBe(false);
  });

  it.each([
    ['00:00', 0],
    ['00:01', 1],
    ['01:00', 60],
    ['22:30', 1350],
    ['23:59', 1439],
  ])('%s is minute %i of the day', (text, minute) => {
    expect(minutesOf(clockTime(text))).toBe(minute);
  });
});

describe('adding minutes', () => {
  it.each([
    ['23:59', 1, '00:00'],
    ['23:30', 45, '00:15'],
    ['00:00', -1, '23:59'],
    ['00:15', -30, '23:45'],
    ['22:30', 0, '22:30'],
    ['22:30', 1440, '22:30'],
    ['22:30', -2880, '22:30'],
    ['08:00', -2881, '07:59'],
  ])('%s and %i minutes is %s: the clock face wraps at midnight', (from, minutes, to) => {
    expect(addMinutes(clockTime(from), minutes)).toBe(to);
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(clockTimes, fc.integer({ min: -5000, max: 5000 }), (time, minutes) => {
        expect(addMinutes(addMinutes(time, minutes), -minutes)).toBe(time);
      }),
    );
  });
});

describe('minutes between two clock times', () => {
  it.each([
    ['22:30', '06:30', 480],
    ['23:59', '00:00', 1],
    ['00:00', '23:59', 1439],
    ['08:00', '16:00', 480],
    ['22:30', '22:30', 1440],
    ['22:30', '22:29', 1439],
  ])('from %s forward to %s are %i', (from, to, minutes) => {
    expect(minutesBetween(clockTime(from), clockTime(to))).toBe(minutes);
  });

  it('lead from the one to the other, and are never none', () => {
    fc.assert(
      fc.property(clockTimes, clockTimes, (from, to) => {
        const minutes = minutesBetween(from, to);
        expect(addMinutes(from, minutes)).toBe(to);
        expect(minutes).toBeGreaterThanOrEqual(1);
        expect(minutes).toBeLessThanOrEqual(1440);
      }),
    );
  });
});
