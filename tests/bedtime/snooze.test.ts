import { describe, expect, it } from 'vitest';
import { nextSnoozeMinutes } from '../../bedtime/snooze.ts';

describe('the next snooze', () => {
  it.each([
    [0, 10],
    [1, 10],
    [2, 10],
    [3, undefined],
    [4, undefined],
  ])('of a fixed length, after %i taken, is %s minutes', (taken, minutes) => {
    expect(nextSnoozeMinutes({ minutes: 10, limit: 3, lengths: 'fixed' }, taken)).toBe(minutes);
  });

  it.each([
    [0, 15],
    [1, 10],
    [2, 5],
    [3, 5],
    [4, undefined],
  ])('that shrinks, after %i taken, is %s minutes', (taken, minutes) => {
    expect(nextSnoozeMinutes({ minutes: 30, limit: 4, lengths: 'shrinking' }, taken)).toBe(minutes);
  });

  it('is none when a night has none', () => {
    expect(nextSnoozeMinutes({ minutes: 10, limit: 0, lengths: 'fixed' }, 0)).toBeUndefined();
    expect(nextSnoozeMinutes({ minutes: 10, limit: 0, lengths: 'shrinking' }, 0)).toBeUndefined();
  });
});
