import { describe, expect, it } from 'vitest';
import { median, shuffled, spread } from '../../scripts/bench/statistics.ts';

describe('The figures of a benchmark', () => {
  it.each([
    [[7], 7],
    [[9, 1, 2], 2],
    [[4, 1, 2, 10], 3],
  ])('%j have the median %d', (figures, middle) => {
    expect(median(figures)).toBe(middle);
  });

  it('have none when there are none', () => {
    expect(() => median([])).toThrow('no median');
  });

  it('spread by the middle half, so that one outlier counts for nothing', () => {
    expect(spread([9, 10, 10, 10, 11])).toBe(0);
    expect(spread([8, 9, 10, 11, 1_000])).toBeCloseTo(0.2);
  });

  it('are shuffled without one lost or doubled', () => {
    expect(shuffled([1, 2, 3, 4]).toSorted()).toEqual([1, 2, 3, 4]);
  });
});
