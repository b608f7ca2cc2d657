import { describe, expect, it } from 'vitest';
import type { Entry, Stage } from '../../bedtime/ledger.ts';
import { given, nextNudge } from '../../bedtime/next-nudge.ts';
import { nightState } from '../../bedtime/night-state.ts';
import { tonight } from '../../bedtime/tonight.ts';
import { at, device, ordinary, told } from './evening.ts';

const night = tonight(ordinary, at('Mon 22:00'));
if (!night) throw new Error('There is a night');
const shown = (moment: string, stage: Stage, turn = 1, bedtime = '22:30'): Entry => ({
  ...{ kind: 'shown', at: at(moment).toString(), device, stage, turn, bedtime, channel: 'notification' },
});
/** The next nudge and the one that was overtaken, in words. */
const next = (now: string, ledger: Entry[] = []) => {
  const found = nextNudge(night, nightState(ledger), at(now));
  const [nudge, overtaken] = [found.next, found.overtaken].map(
    (due) => due && `${due.stage}/${due.turn} at ${told(due.dueAt)}`,
  );
  return overtaken ? [nudge, overtaken] : nudge;
};

describe('the next nudge', () => {
  it.each([
    ['Mon 12:00', 'wind-down/1 at Mon 21:45'],
    ['Mon 22:00', 'wind-down/1 at Mon 21:45'],
    ['Mon 22:29:59.999', 'wind-down/1 at Mon 21:45'],
    ['Mon 22:30', ['bedtime/1 at Mon 22:30', 'wind-down/1 at Mon 21:45']],
    ['Tue 03:00', ['bedtime/1 at Mon 22:30', 'wind-down/1 at Mon 21:45']],
  ])('of a night without facts at %s is %s', (now, expected) => {
    expect(next(now)).toEqual(expected);
  });

  it('after a wind-down that never came is not that wind-down, once the bedtime nudge was given', () => {
    const ledger = [shown('Mon 22:35', 'bedtime')];
    expect(next('Mon 22:35', ledger)).toEqual(['overdue/1 at Mon 22:50', 'wind-down/1 at Mon 21:45']);
  });

  it('is a repeat a quarter of an hour after the last one, on the minute', () => {
    const bedtime = [shown('Mon 21:45', 'wind-down'), shown('Mon 22:30:00.4', 'bedtime')];
    expect(next('Mon 22:31', bedtime)).toBe('overdue/1 at Mon 22:45');
    expect(next('Mon 22:46', [...bedtime, shown('Mon 22:45:59', 'overdue')])).toBe('overdue/2 at Mon 23:00');
  });

  it('is none that was given, though facts were lost: it goes on from the last number that is known', () => {
    const bedtime = [shown('Mon 21:45', 'wind-down'), shown('Mon 22:30', 'bedtime', 2)];
    expect(next('Mon 23:01', [...bedtime, shown('Mon 23:00', 'overdue', 2)])).toBe('overdue/3 at Mon 23:15');
    expect(next('Mon 23:16', [...bedtime, shown('Mon 23:15', 'overdue', 3)])).toBeUndefined();
  });

  it('is the next repeat, though another machine has given the same one', () => {
    const bedtime = [shown('Mon 21:45', 'wind-down'), shown('Mon 22:30', 'bedtime')];
    const twice = [shown('Mon 22:45', 'overdue'), { ...shown('Mon 22:45', 'overdue'), device: 'other' }];
    expect(next('Mon 22:46', [...bedtime, ...twice])).toBe('overdue/2 at Mon 23:00');
  });

  it('is none after the third repeat', () => {
    const all = [shown('Mon 21:45', 'wind-down'), shown('Mon 22:30', 'bedtime')];
    const repeats = [1, 2, 3].map((turn) => shown(`Mon 23:0${turn}`, 'overdue', turn));
    expect(next('Mon 23:05', [...all, ...repeats])).toBeUndefined();
  });

  it('is none that would come at the end of the night', () => {
    const late = [shown('Mon 21:45', 'wind-down'), shown('Tue 06:15', 'bedtime')];
    expect(next('Tue 06:16', late)).toBeUndefined();
    expect(next('Tue 06:16', [shown('Tue 06:14', 'bedtime'), ...late.slice(0, 1)])).toBe('overdue/1 at Tue 06:29');
  });
});

describe('nudges that were given', () => {
  const count = (moment: string, bedtime: string) =>
    given('bedtime', night.bedtimeAt, night, nightState([shown(moment, 'bedtime', 1, bedtime)])).length;

  it('count for the bedtime they were for, whenever they came', () => {
    expect(count('Mon 20:00', '22:30')).toBe(1);
    expect(count('Mon 23:00', '22:30')).toBe(1);
  });

  it('count for another bedtime only from its instant on', () => {
    expect(count('Mon 22:29', '22:29')).toBe(0);
    expect(count('Mon 22:30', '22:29')).toBe(1);
    expect(count('Mon 23:00', '23:00')).toBe(1);
  });
});
