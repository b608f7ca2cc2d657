import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stages } from '../../bedtime/ledger.ts';
import { nudgeId, parseNudgeId } from '../../bedtime/nudge-id.ts';
import { nightIds } from './arbitraries.ts';

describe('the id of a nudge', () => {
  it('names its night, its stage and its turn, and is read back', () => {
    const keys = fc.record({
      night: nightIds,
      stage: fc.constantFrom(...stages),
      turn: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(keys, (key) => {
        expect(nudgeId(key)).toBe(`nudge/${key.night}/${key.stage}/${key.turn}`);
        expect(parseNudgeId(nudgeId(key))).toEqual(key);
      }),
    );
  });

  it.each([
    '',
    'nudge',
    'nudge/2026-11-22/bedtime',
    'nudge/2026-11-22/bedtime/0',
    'nudge/2026-11-22/bedtime/01',
    'nudge/2026-11-22/bedtime/1.5',
    'nudge/2026-11-22/bedtime/-1',
    'nudge/2026-11-22/bedtime/1/2',
    'nudge/2026-11-31/bedtime/1',
    'nudge/2026-11-22/supper/1',
    'tip/2026-11-22/bedtime/1',
    'Nudge/2026-11-22/bedtime/1',
  ])('is not %j', (id) => {
    expect(parseNudgeId(id)).toBeUndefined();
  });
});
