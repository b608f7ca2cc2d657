import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Actions, actionsOf } from '../../bedtime/actions.ts';
import { isAfter } from '../../bedtime/instant.ts';
import type { Entry, Ledger } from '../../bedtime/ledger.ts';
import { nightState } from '../../bedtime/night-state.ts';
import { tonight } from '../../bedtime/tonight.ts';
import { instants, ledgers, schedules, uniformWeeks } from './arbitraries.ts';
import { at, device, everyNight, ordinary, snoozeRules, told } from './evening.ts';

const night = tonight(ordinary, at('Mon 22:00'));
if (!night) throw new Error('There is a night');
const answer = (moment: string, kind: 'started' | 'goodNight' | 'skipped'): Entry => ({
  ...{ kind, at: at(moment).toString(), device },
});
const snooze = (moment: string): Entry => ({
  ...{ kind: 'snoozed', at: at(moment).toString(), device, until: at(moment).add({ minutes: 10 }).toString() },
});
const offered = (now: string, ledger: Ledger = [], rules = snoozeRules): Actions =>
  actionsOf(night, nightState(ledger), rules, at(now));
/** The names of what is offered. */
const names = (actions: Actions) =>
  Object.entries(actions)
    .filter(([, value]) => value)
    .map(([name]) => name)
    .join(' ');

describe('what is offered', () => {
  it.each([
    ['before the morning of the day', 'Mon 04:29', ''],
    ['from the same morning on', 'Mon 04:30', 'skip'],
    ['in the afternoon', 'Mon 16:29', 'skip'],
    ['six hours before bedtime', 'Mon 16:30', 'start goodNight skip'],
    ['just before the wind-down', 'Mon 21:44', 'start goodNight skip'],
    ['in the wind-down', 'Mon 21:45', 'start snooze goodNight skip'],
    ['a minute before bedtime', 'Mon 22:29', 'start snooze goodNight skip'],
    ['at bedtime', 'Mon 22:30', 'snooze goodNight skip'],
    ['in the small hours', 'Tue 03:00', 'snooze goodNight skip'],
  ])('%s, at %s, is: %s', (_, now, expected) => {
    expect(names(offered(now))).toBe(expected);
  });

  it('is a snooze from the moment the person has started', () => {
    expect(names(offered('Mon 20:00', [answer('Mon 20:00', 'started')]))).toBe('snooze goodNight skip undo');
  });

  it.each(['goodNight', 'skipped'] as const)('after %s is only to take it back', (kind) => {
    const actions = offered('Mon 22:00', [answer('Mon 21:50', kind)]);
    expect(names(actions)).toBe('undo');
    expect(actions.undo?.kind).toBe(kind);
  });

  it('for a night shift is offered around its morning bedtime', () => {
    const shift = { ...ordinary, week: everyNight('08:00', '16:00') };
    const morning = tonight(shift, at('Tue 07:30'));
    expect(morning && names(actionsOf(morning, nightState([]), snoozeRules, at('Tue 07:30')))).toBe(
      'start snooze goodNight skip',
    );
    expect(morning && names(actionsOf(morning, nightState([]), snoozeRules, at('Tue 01:59')))).toBe('skip');
  });
});

describe('a snooze', () => {
  it('says how long it is, when it ends and how many are left after it', () => {
    const { snooze: price } = offered('Mon 22:00');
    expect(price && { ...price, until: told(price.until) }).toEqual({ minutes: 10, until: 'Mon 22:10', left: 2 });
  });

  it.each([
    [1, 1],
    [2, 0],
    [3, undefined],
    [4, undefined],
  ])('after %i others leaves %s', (count, left) => {
    const taken = ['Mon 21:45', 'Mon 21:56', 'Mon 22:07', 'Mon 22:18'].slice(0, count).map(snooze);
    expect(offered('Mon 22:30', taken).snooze?.left).toBe(left);
  });

  it('shrinks when it was set to', () => {
    const rules = { ...snoozeRules, lengths: 'shrinking' as const };
    expect(offered('Mon 22:00', [], rules).snooze?.minutes).toBe(15);
    expect(offered('Mon 22:30', [snooze('Mon 22:00'), snooze('Mon 22:15')], rules).snooze?.minutes).toBe(5);
  });

  it('that was undone does not count', () => {
    const undone: Entry = {
      ...{ kind: 'restored', at: at('Mon 22:01').toString(), device },
      undoes: `${at('Mon 22:00')}/${device}/snoozed`,
    };
    expect(offered('Mon 22:02', [snooze('Mon 22:00'), undone]).snooze?.left).toBe(2);
  });

  it('is not offered during another one, and is again when that one ends', () => {
    expect(offered('Mon 22:09', [snooze('Mon 22:00')]).snooze).toBeUndefined();
    expect(offered('Mon 22:10', [snooze('Mon 22:00')]).snooze?.left).toBe(1);
  });

  it('is not offered when the rules allow none', () => {
    expect(offered('Mon 22:00', [], { ...snoozeRules, limit: 0 }).snooze).toBeUndefined();
  });

  it("never ends at or after the night's end", () => {
    expect(offered('Tue 06:19:59').snooze).toBeDefined();
    expect(offered('Tue 06:20').snooze).toBeUndefined();
    expect(offered('Tue 06:25').snooze).toBeUndefined();
  });
});

describe('on any night', () => {
  it('a snooze that is offered ends before the night does, and a finished night offers nothing but undo', () => {
    fc.assert(
      fc.property(schedules(uniformWeeks), instants, ledgers, (schedule, now, ledger) => {
        const any = tonight(schedule, now);
        if (!any) return;
        const state = nightState(ledger);
        const actions = actionsOf(any, state, snoozeRules, now);
        if (actions.snooze) expect(isAfter(any.endsAt, actions.snooze.until)).toBe(true);
        if (state.finished) expect(names({ ...actions, undo: undefined })).toBe('');
        expect(actions.undo).toEqual(state.lastAnswer);
      }),
    );
  });
});
