import { describe, expect, it, test } from 'vitest';
import { decodeRotation, firstRotation, mergedRotation } from '../../state/rotation.ts';

describe('a stored rotation', () => {
  it('is read as it was kept', () => {
    const kept = { round: 2, seen: ['a', 'b'] };
    expect(decodeRotation(structuredClone(kept))).toEqual({ value: kept, unreadable: [] });
  });

  it('begins anew when there is none', () => {
    expect(decodeRotation(undefined)).toEqual({ value: firstRotation, unreadable: [] });
  });

  test.each([[7], ['x'], [[]], [{ round: -1, seen: [] }], [{ round: 0, seen: [3] }], [{ round: 0.5, seen: [] }]])(
    'begins anew when it is %j, which is kept aside',
    (raw) => {
      expect(decodeRotation(raw)).toEqual({ value: firstRotation, unreadable: [raw] });
    },
  );
});

describe('two windows that show tips', () => {
  it('in one round have seen what either has shown, the later one last', () => {
    const merged = mergedRotation({ round: 1, seen: ['a', 'b', 'c'] }, { round: 1, seen: ['b', 'd'] });
    expect(merged).toEqual({ round: 1, seen: ['a', 'c', 'b', 'd'] });
  });

  it('in different rounds are in the later one', () => {
    const [old, late] = [
      { round: 1, seen: ['a', 'b'] },
      { round: 2, seen: ['c'] },
    ];
    expect(mergedRotation(old, late)).toEqual(late);
    expect(mergedRotation(late, old)).toEqual(late);
  });
});
