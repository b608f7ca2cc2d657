import { describe, expect, it } from 'vitest';
import type { Channel, Entry, Ledger } from '../../bedtime/ledger.ts';
import { reachOf } from '../../bedtime/reach.ts';

const at = '2026-11-23T21:30:00Z';
const shown = (channel: Channel): Entry => ({
  ...{ kind: 'shown', at, device: 'laptop', stage: 'bedtime', turn: 1, bedtime: '22:30', channel },
});
const ignored: Ledger = [shown('notification')];
const clicked: Ledger = [shown('notification'), { kind: 'reached', at, device: 'laptop' }];
const answered: Ledger = [shown('notification'), { kind: 'goodNight', at, device: 'laptop' }];
const swallowed: Ledger = [shown('badge')];

describe('whether nudges arrive', () => {
  it.each<[string, Ledger[], string]>([
    ['no night at all', [], 'good'],
    ['three nights without a nudge', [[], [], []], 'good'],
    ['a notification that did not come, and quiet nights since', [swallowed, [], []], 'failing'],
    ['two nights without a reaction', [ignored, ignored], 'good'],
    ['three nights without a reaction', [ignored, ignored, ignored], 'unseen'],
    ['three such nights with quiet nights between them', [ignored, [], ignored, [], ignored, []], 'unseen'],
    ['a click long ago, then three nights without a reaction', [clicked, ignored, ignored, ignored], 'unseen'],
    ['one answer among the last three nights', [ignored, answered, ignored], 'good'],
    ['one click in the last night', [ignored, ignored, clicked], 'good'],
    ['a last notification that did not come', [answered, swallowed], 'failing'],
    ['one that did not come before one that did', [swallowed, answered], 'good'],
  ])('%s', (_, ledgers, expected) => {
    expect(reachOf(ledgers)).toBe(expected);
  });
});

describe('after the person said that they saw a test nudge', () => {
  const on = (day: number): Ledger => [
    { ...(shown('notification') as Entry), at: `2026-11-${day}T21:30:00Z` },
    { ...(shown('notification') as Entry), at: `2026-11-${day}T21:45:00Z` },
  ];
  const confirmed = (at: string) => Temporal.Instant.from(`2026-11-${at}:00Z`);

  it('the nights before count no more, the one in which they said so included', () => {
    expect(reachOf([on(21), on(22), on(23)], confirmed('23T21:40'))).toBe('good');
    expect(reachOf([on(21), on(22), on(23), on(24), on(25)], confirmed('23T21:40'))).toBe('good');
    expect(reachOf([on(21), on(22), on(23)], confirmed('20T12:00'))).toBe('unseen');
  });

  it('three further nights without a reaction count', () => {
    expect(reachOf([on(22), on(23), on(24), on(25)], confirmed('22T23:00'))).toBe('unseen');
  });

  it('a notification that did not come before is settled, one after it is not', () => {
    expect(reachOf([swallowed], confirmed('23T21:31'))).toBe('good');
    expect(reachOf([swallowed], confirmed('23T12:00'))).toBe('failing');
  });
});
