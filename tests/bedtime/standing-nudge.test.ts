import { describe, expect, it } from 'vitest';
import type { Entry, Stage } from '../../bedtime/ledger.ts';
import type { NightId } from '../../bedtime/night.ts';
import { nightState } from '../../bedtime/night-state.ts';
import { standingNudge } from '../../bedtime/standing-nudge.ts';
import { at, device } from './evening.ts';

const shown = (moment: string, stage: Stage, turn = 1): Entry => ({
  ...{ kind: 'shown', at: at(moment).toString(), device, stage, turn, bedtime: '22:30', channel: 'notification' },
});
const answer = (moment: string, kind: 'started' | 'goodNight' | 'skipped'): Entry => ({
  ...{ kind, at: at(moment).toString(), device },
});
const snoozed = (moment: string): Entry => ({
  ...{ kind: 'snoozed', at: at(moment).toString(), device, until: at(moment).add({ minutes: 10 }).toString() },
});

describe('the nudge that stands', () => {
  it.each<[string, Entry[], string | undefined]>([
    ['is none before the first', [], undefined],
    ['is the one that was given', [shown('Mon 21:45', 'wind-down')], 'wind-down/1'],
    ['is the one given last', [shown('Mon 21:45', 'wind-down'), shown('Mon 22:30', 'bedtime', 2)], 'bedtime/2'],
    ['goes with good night', [shown('Mon 22:30', 'bedtime'), answer('Mon 22:35', 'goodNight')], undefined],
    ['goes with a skip', [shown('Mon 21:45', 'wind-down'), answer('Mon 21:50', 'skipped')], undefined],
    [
      'goes when it asked to wind down and that began',
      [shown('Mon 21:45', 'wind-down'), answer('Mon 21:50', 'started')],
      undefined,
    ],
    [
      'stays at bedtime for one who has wound down',
      [answer('Mon 21:50', 'started'), shown('Mon 22:30', 'bedtime')],
      'bedtime/1',
    ],
    ['goes with a snooze', [shown('Mon 22:30', 'bedtime'), snoozed('Mon 22:31')], undefined],
    [
      'goes with a snooze that another machine heard of first',
      [snoozed('Mon 22:29'), shown('Mon 22:30', 'bedtime')],
      undefined,
    ],
    ['stays when it came as the snooze ended', [snoozed('Mon 22:20'), shown('Mon 22:30', 'bedtime')], 'bedtime/1'],
    ['goes with a snooze of the same instant', [shown('Mon 22:30', 'bedtime'), snoozed('Mon 22:30')], undefined],
    [
      'comes back after the snooze',
      [shown('Mon 22:30', 'bedtime'), snoozed('Mon 22:31'), shown('Mon 22:41', 'bedtime', 2)],
      'bedtime/2',
    ],
  ])('%s', (_, ledger, expected) => {
    expect(standingNudge('2026-11-23' as NightId, nightState(ledger))).toBe(expected && `nudge/2026-11-23/${expected}`);
  });
});
