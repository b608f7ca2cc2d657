import { describe, expect, it } from 'vitest';
import { earlier, isAfter, later, minutesFrom } from '../../bedtime/instant.ts';

const early = Temporal.Instant.from('2026-11-23T21:30:00Z');
const late = Temporal.Instant.from('2026-11-23T21:30:30Z');

describe('two instants', () => {
  it('are told apart: one is after the other, and none is after itself', () => {
    expect(isAfter(late, early)).toBe(true);
    expect(isAfter(early, late)).toBe(false);
    expect(isAfter(early, Temporal.Instant.from(early))).toBe(false);
  });

  it('have an earlier and a later one, whichever comes first in the call', () => {
    expect([earlier(early, late), earlier(late, early)]).toEqual([early, early]);
    expect([later(early, late), later(late, early)]).toEqual([late, late]);
    expect([earlier(early, undefined), later(early, undefined)]).toEqual([early, early]);
  });

  it('lie minutes apart, with their fraction and their sign', () => {
    expect(minutesFrom(early, late)).toBe(0.5);
    expect(minutesFrom(late, early)).toBe(-0.5);
  });
});
