import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isOpenAt } from '../../content/act-window.ts';
import { nudgeSteps, stepAt } from '../../content/nudge-steps.ts';
import { fromArticle, windDownSteps } from '../../content/wind-down.ts';

const hoursOfADay = fc.double({ min: 0, max: 24, noNaN: true });
const turns = fc.integer({ min: 0, max: 1e6 });

describe('the wind-down steps', () => {
  it('are twelve, and none is from the article', () => {
    expect(windDownSteps).toHaveLength(12);
    expect(fromArticle).toBe(false);
  });

  it('never reach a notification when they are for the night, the morning or any day', () => {
    const quiet = ['awake-get-up', 'same-wake-time', 'get-help'];
    expect(windDownSteps.map(({ id }) => id)).toEqual([...nudgeSteps.map(({ id }) => id), ...quiet]);
    fc.assert(
      fc.property(fc.double(), fc.double(), (hours, turn) => {
        expect(quiet).not.toContain(stepAt(hours, turn).id);
      }),
    );
  });
});

describe('the step of a nudge', () => {
  test.each([
    [10, ['caffeine-cutoff']],
    [6, ['no-nightcap']],
    [3, ['no-nightcap', 'dim-lights']],
    [1.5, ['no-nightcap', 'dim-lights', 'warm-shower', 'park-tomorrow']],
    [1, ['no-nightcap', 'dim-lights', 'warm-shower', 'park-tomorrow', 'screens-away', 'slow-down']],
    [0.5, ['no-nightcap', 'park-tomorrow', 'screens-away', 'slow-down', 'cool-dark-quiet']],
    [0, ['cool-dark-quiet', 'sleepy-then-bed']],
    [-1, ['cool-dark-quiet', 'sleepy-then-bed']],
  ])('%f hours before bedtime takes turns among %j', (hours, ids) => {
    const round = ids.map((_, turn) => stepAt(hours, turn).id);
    expect(round).toEqual(ids);
    expect(stepAt(hours, ids.length).id).toBe(ids[0]);
    expect(stepAt(hours, -1).id).toBe(ids.at(-1));
  });

  it('always applies at its hour, whatever the hour', () => {
    fc.assert(
      fc.property(hoursOfADay, turns, (hours, turn) => {
        expect(isOpenAt(stepAt(hours, turn).act, hours)).toBe(true);
      }),
      { examples: [9, 3, 2, 1.25, 1, 0.75, 0.5, 0.25, 0.2, 0.1, 0].map((hours) => [hours, 0]) },
    );
  });

  it('is another one on the next turn if another one fits', () => {
    fc.assert(
      fc.property(hoursOfADay, turns, (hours, turn) => {
        const fitting = nudgeSteps.filter(({ act }) => isOpenAt(act, hours));
        expect(stepAt(hours, turn).id === stepAt(hours, turn + 1).id).toBe(fitting.length === 1);
      }),
    );
  });
});
