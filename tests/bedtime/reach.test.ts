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
