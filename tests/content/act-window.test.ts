import { expect, test } from 'vitest';
import { isOpenAt } from '../../content/act-window.ts';

test.each([
  [{ from: 4, until: 1 }, 5, false],
  [{ from: 4, until: 1 }, 4, true],
  [{ from: 4, until: 1 }, 2.5, true],
  [{ from: 4, until: 1 }, 1, true],
  [{ from: 4, until: 1 }, 0.5, false],
  [{ from: 3, until: 0 }, 0, true],
  // Past bedtime is as at bedtime.
  [{ from: 3, until: 0 }, -1, true],
  [{ from: 4, until: 1 }, -1, false],
  // More than a day ahead is as a day ahead.
  [{ from: 24, until: 9 }, 30, true],
  [{ from: 16, until: 5 }, 30, false],
  [{ from: 24, until: 0 }, Number.NaN, false],
])('the window %o at %f hours before bedtime is open: %s', (window, hours, open) => {
  expect(isOpenAt(window, hours)).toBe(open);
});
