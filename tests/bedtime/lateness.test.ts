import { describe, expect, it } from 'vitest';
import { causeOf, lateness } from '../../bedtime/lateness.ts';
import type { Entry, Hold } from '../../bedtime/ledger.ts';
import type { DueNudge } from '../../bedtime/next-nudge.ts';
import { nightState } from '../../bedtime/night-state.ts';
import type { Surroundings } from '../../bedtime/surroundings.ts';
import { at, calm, device } from './evening.ts';

const nudge: DueNudge = { stage: 'bedtime', turn: 1, dueAt: at('Mon 22:30') };
const held = (moment: string, turn = 1, hold: Hold = 'idle'): Entry => ({
  ...{ kind: 'held', at: at(moment).toString(), device, stage: 'bedtime', turn, bedtime: '22:30', hold },
});
const gapFrom = (moment: string): Partial<Surroundings> => ({ gap: { from: at(moment), cause: 'slept' } });

describe('a nudge', () => {
  it.each([
    ['Mon 22:30', undefined],
    ['Mon 22:31:59', undefined],
    ['Mon 22:32', 2],
    ['Mon 22:50:59', 20],
  ])('given at %s is %s minutes late', (now, minutes) => {
    expect(lateness(nudge, nightState([]), calm, at(now))?.minutes).toBe(minutes);
  });
});

describe('the cause of a late nudge', () => {
  const cause = (ledger: Entry[], seen: Partial<Surroundings> = {}) =>
    causeOf(nudge, nightState(ledger), { ...calm, lastTickAt: at('Mon 22:00'), ...seen });

  it('is plainly unknown when nothing is known', () => {
    expect(cause([])).toBe('unknown');
  });

  it('is an edit after it was due, not one before', () => {
    expect(cause([], { editedAt: at('Mon 22:40') })).toBe('edited');
    expect(cause([], { editedAt: at('Mon 22:20') })).toBe('unknown');
  });

  it('is the person who came later than the nudge when nothing has ticked before', () => {
    expect(cause([], { lastTickAt: undefined })).toBe('edited');
  });

  it.each(['Mon 22:00', 'Mon 22:30'])('is a gap that began at %s, before it was due', (from) => {
    expect(cause([], gapFrom(from))).toBe('slept');
  });

  it('is no gap that began after it was due', () => {
    expect(cause([], gapFrom('Mon 22:31'))).toBe('unknown');
  });

  it.each([
    ['Mon 22:09', 'slept'],
    ['Mon 22:11', 'unknown'],
  ])('is a gap from 22:10 if a nudge was given at %s: %s, since a worker that gave one ran', (moment, expected) => {
    const shown: Entry = {
      ...{ kind: 'shown', at: at(moment).toString(), device, stage: 'wind-down', turn: 1, bedtime: '22:30' },
      channel: 'notification',
    };
    expect(cause([shown], gapFrom('Mon 22:10'))).toBe(expected);
    expect(cause([{ ...shown, device: 'another machine' }], gapFrom('Mon 22:10'))).toBe('slept');
  });

  it('is a time zone that changed', () => {
    expect(cause([], { zoneChanged: true })).toBe('zone');
  });

  it.each([
    ['idle', 'away'],
    ['locked', 'away'],
    ['fullScreen', 'busy'],
    ['sound', 'busy'],
  ] as const)('is what held it back: %s means %s, whatever happened later', (hold, expected) => {
    expect(cause([held('Mon 22:30', 1, hold)])).toBe(expected);
    expect(cause([held('Mon 22:30', 1, hold)], { ...gapFrom('Mon 22:00'), zoneChanged: true })).toBe(expected);
  });

  it('is the sleep and not the locked screen that the machine woke up with', () => {
    const locked: Entry = { ...held('Mon 23:00', 1, 'locked'), after: 'slept' } as Entry;
    expect(cause([locked])).toBe('slept');
    expect(cause([locked, held('Mon 23:10', 1, 'idle')])).toBe('slept');
  });

  it('is the person who had gone before the machine slept', () => {
    const locked: Entry = { ...held('Mon 23:00', 1, 'locked'), after: 'slept' } as Entry;
    expect(cause([held('Mon 22:30'), locked])).toBe('away');
  });

  it('is not what held another turn of it, nor another stage', () => {
    expect(cause([held('Mon 22:30', 2)])).toBe('unknown');
    expect(cause([{ ...held('Mon 22:30'), stage: 'wind-down' } as Entry])).toBe('unknown');
  });

  it('is not what held the nudge of an earlier bedtime, before this one was due', () => {
    expect(cause([held('Mon 22:00')], gapFrom('Mon 22:20'))).toBe('slept');
  });

  it('is an undo after it was due, not one before', () => {
    const restored = (moment: string): Entry => ({
      ...{ kind: 'restored', at: at(moment).toString(), device, undoes: 'an answer' },
    });
    expect(cause([restored('Mon 22:40')])).toBe('restored');
    expect(cause([restored('Mon 22:20')])).toBe('unknown');
  });
});
