import { expect, it, test } from 'vitest';
import { clockTime } from '../../bedtime/clock-time.ts';
import { proposeBedtime, sleepHours } from '../../state/bedtime-proposal.ts';

test.each([
  ['06:30', 8, 45, '22:30', '21:45'],
  ['07:00', 7.5, 30, '23:30', '23:00'],
  ['09:00', 8, 120, '01:00', '23:00'],
  ['14:00', 8, 45, '06:00', '05:15'],
  ['06:30', 8, 0, '22:30', '22:30'],
])('up at %s after %s hours, with %s minutes to wind down: to bed at %s, nudged at %s', (...row) => {
  const [wake, hours, lead, bedtime, windDown] = row;
  expect(proposeBedtime(clockTime(wake), hours, lead)).toEqual({ bedtime, wake, windDown });
});

it('the choice runs from 5 to 12 hours by half hours, so that bedtime is never the wake time', () => {
  expect([sleepHours[0], sleepHours.at(-1), sleepHours.length]).toEqual([5, 12, 15]);
});
