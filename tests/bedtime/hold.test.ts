import { describe, expect, it } from 'vitest';
import { holding } from '../../bedtime/hold.ts';
import type { Hold, Stage } from '../../bedtime/ledger.ts';
import { tonight } from '../../bedtime/tonight.ts';
import { at, calm, ordinary, told } from './evening.ts';

const night = tonight(ordinary, at('Mon 22:00'));
if (!night) throw new Error('There is a night');
/** Until when a nudge that is due at 22:30 is held back. */
const until = (stage: Stage, hold: Hold | undefined, now: string, patience = calm.patience) => {
  const held = holding({ stage, turn: 1, dueAt: at('Mon 22:30') }, night, { ...calm, hold, patience }, at(now));
  return held && `${held.hold} until ${told(held.until)}`;
};

describe('what holds a nudge back', () => {
  it('is nothing when the person is there', () => {
    expect(until('bedtime', undefined, 'Mon 22:30')).toBeUndefined();
  });

  it.each(['idle', 'locked'] as const)('is, for someone who is %s, nothing shorter than the night', (hold) => {
    expect(until('bedtime', hold, 'Mon 22:30')).toBe(`${hold} until Tue 06:30`);
    expect(until('overdue', hold, 'Tue 06:29')).toBe(`${hold} until Tue 06:30`);
  });

  it.each([
    ['wind-down', 'Mon 22:30', 'fullScreen until Mon 22:50'],
    ['wind-down', 'Mon 22:49:59', 'fullScreen until Mon 22:50'],
    ['wind-down', 'Mon 22:50', undefined],
    ['bedtime', 'Mon 22:39:59', 'fullScreen until Mon 22:40'],
    ['bedtime', 'Mon 22:40', undefined],
    ['overdue', 'Mon 22:40', undefined],
  ] as const)('is a full screen for as long as was set: a %s nudge at %s', (stage, now, expected) => {
    expect(until(stage, 'fullScreen', now)).toBe(expected);
  });

  it('is not a sound when no patience was set', () => {
    expect(until('bedtime', 'sound', 'Mon 22:30', { windDownMinutes: 20, bedtimeMinutes: 0 })).toBeUndefined();
  });
});
