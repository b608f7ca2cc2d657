import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isOpenAt } from '../../content/act-window.ts';
import { type NextTipInput, nextTip } from '../../content/next-tip.ts';
import { sectionIds } from '../../content/section.ts';
import { tips } from '../../content/tips.ts';

const everything: NextTipInput = {
  seed: 1,
  round: 0,
  seen: [],
  hoursBeforeBedtime: undefined,
  sections: sectionIds,
  hidden: [],
};

/** The ids of the next `count` tips, each asked for with what the one before said to remember. */
function run(input: NextTipInput, count: number): string[] {
  const ids: string[] = [];
  let { seen, round } = input;
  for (let turn = 0; turn < count; turn += 1) {
    const next = nextTip({ ...input, seen, round });
    if (next === undefined) break;
    ids.push(next.tip.id);
    seen = next.seen;
    round = next.round;
  }
  return ids;
}

const ids = tips.map((tip) => tip.id);
const seeds = fc.integer();
const rounds = fc.nat();
const hours = fc.option(fc.double({ min: -6, max: 30, noNaN: true }), { nil: undefined });
const sections = fc.subarray([...sectionIds]);
const someIds = fc.subarray([...ids]);
const strangers = fc.array(fc.constantFrom('handful-of-gold', '', 'constructor', '__proto__'), { maxLength: 3 });
const seenIds = fc
  .tuple(fc.shuffledSubarray([...ids]), strangers)
  .map(([known, unknown]): string[] => [...unknown, ...known]);
const hiddenIds = fc.tuple(someIds, strangers).map(([known, unknown]): string[] => [...known, ...unknown]);
const inputs: fc.Arbitrary<NextTipInput> = fc.record({
  seed: seeds,
  round: rounds,
  seen: seenIds,
  hoursBeforeBedtime: hours,
  sections,
  hidden: hiddenIds,
});

const eligibleFor = (input: NextTipInput) =>
  tips.filter((tip) => input.sections.includes(tip.section) && !input.hidden.includes(tip.id));

describe('the next tip', () => {
  test.each<[string, Partial<NextTipInput>, string | undefined]>([
    ['none when every section is off', { sections: [] }, undefined],
    ['none when every tip is hidden', { hidden: ids }, undefined],
    ['the only one that is not hidden', { hidden: ids.filter((id) => id !== 'medicine-gap') }, 'medicine-gap'],
    [
      'the only one again when it was seen',
      { hidden: ids.filter((id) => id !== 'medicine-gap'), seen: ['medicine-gap'] },
      'medicine-gap',
    ],
    ['the only one unseen', { seen: ids.filter((id) => id !== 'oats-for-energy') }, 'oats-for-energy'],
    [
      'the only one unseen, though it is too late for it',
      { seen: ids.filter((id) => id !== 'oats-for-energy'), hoursBeforeBedtime: 1 },
      'oats-for-energy',
    ],
    [
      'of two unseen the one for the evening, in the evening',
      { seen: ids.filter((id) => !['oats-for-energy', 'calf-cramps-stretch'].includes(id)), hoursBeforeBedtime: 1 },
      'calf-cramps-stretch',
    ],
    [
      'of two unseen the one for the morning, in the morning',
      { seen: ids.filter((id) => !['oats-for-energy', 'calf-cramps-stretch'].includes(id)), hoursBeforeBedtime: 14 },
      'oats-for-energy',
    ],
    [
      'of two unseen the one for the evening, past bedtime',
      { seen: ids.filter((id) => !['oats-for-energy', 'calf-cramps-stretch'].includes(id)), hoursBeforeBedtime: -1 },
      'calf-cramps-stretch',
    ],
  ])('is %s', (_, input, id) => {
    expect(nextTip({ ...everything, ...input })?.tip.id).toBe(id);
  });

  it('does not count ids it does not know', () => {
    const next = nextTip({ ...everything, seen: ['handful-of-gold', 'oats-for-energy', 'oats-for-energy'] });
    expect(next?.seen).toEqual(['oats-for-energy', next?.tip.id]);
    expect(next?.round).toBe(0);
  });

  it('leaves what it was given as it was', () => {
    const seen = Object.freeze(['oats-for-energy']);
    const hidden = Object.freeze(['medicine-gap']);
    expect(() => nextTip({ ...everything, seen, hidden })).not.toThrow();
  });

  it('is always in a section that is on, and never hidden', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const next = nextTip(input);
        const eligible = eligibleFor(input);
        if (eligible.length === 0) expect(next).toBeUndefined();
        else expect(eligible).toContain(next?.tip);
      }),
    );
  });

  it('is one that can still be acted on, as long as one is unseen', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const next = nextTip(input);
        const at = input.hoursBeforeBedtime;
        const timely = eligibleFor(input).filter(
          (tip) => at !== undefined && isOpenAt(tip.act, at) && !input.seen.includes(tip.id),
        );
        if (timely.length > 0) expect(timely).toContain(next?.tip);
      }),
    );
  });

  it('was not seen in this round, or else begins the next one', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const next = nextTip(input);
        fc.pre(next !== undefined);
        const unseen = eligibleFor(input).filter((tip) => !input.seen.includes(tip.id));
        expect(next.round).toBe(unseen.length > 0 ? input.round : input.round + 1);
        if (unseen.length > 0) expect(unseen).toContain(next.tip);
        else expect(next.seen).toEqual([next.tip.id]);
        expect(next.seen.at(-1)).toBe(next.tip.id);
        expect(new Set(next.seen).size).toBe(next.seen.length);
      }),
    );
  });
});

describe('a round', () => {
  it('shows every eligible tip once before any comes again, however the hours go by', () => {
    fc.assert(
      fc.property(seeds, sections, hiddenIds, fc.array(hours, { minLength: 72, maxLength: 72 }), (...given) => {
        const [seed, on, hidden, clock] = given;
        const count = eligibleFor({ ...everything, sections: on, hidden }).length;
        fc.pre(count > 0);
        const shown: string[] = [];
        let seen: readonly string[] = [];
        let round = 0;
        for (const hoursBeforeBedtime of clock.slice(0, 2 * count)) {
          const next = nextTip({ seed, round, seen, hoursBeforeBedtime, sections: on, hidden });
          if (next === undefined) break;
          shown.push(next.tip.id);
          seen = next.seen;
          round = next.round;
        }
        expect(new Set(shown.slice(0, count)).size).toBe(count);
        expect(new Set(shown.slice(count)).size).toBe(count);
        expect(round).toBe(1);
      }),
    );
  });

  it('does not begin with the tip that ended the one before, if there is another', () => {
    fc.assert(
      fc.property(seeds, rounds, hours, sections, hiddenIds, (seed, round, hoursBeforeBedtime, on, hidden) => {
        const eligible = eligibleFor({ ...everything, sections: on, hidden });
        fc.pre(eligible.length > 1);
        for (const last of eligible) {
          const seen = [...eligible.filter((tip) => tip !== last), last].map((tip) => tip.id);
          const next = nextTip({ seed, round, seen, hoursBeforeBedtime, sections: on, hidden });
          expect(next?.tip.id).not.toBe(last.id);
        }
      }),
    );
  });

  it('begins with the tip that its own order puts first, unless that one ended the round before', () => {
    fc.assert(
      fc.property(seeds, rounds, hours, fc.shuffledSubarray([...ids], { minLength: 36 }), (...given) => {
        const [seed, round, hoursBeforeBedtime, seen] = given;
        const own = nextTip({ ...everything, seed, round: round + 1, hoursBeforeBedtime });
        const begun = nextTip({ ...everything, seed, round, hoursBeforeBedtime, seen });
        if (own?.tip.id !== seen.at(-1)) expect(begun).toEqual(own);
      }),
    );
  });

  it('has one order for a seed, whatever the day it is asked', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(nextTip(input)).toEqual(nextTip(structuredClone(input)));
      }),
    );
    // These three must never change: they are what people with seed 1 are being shown.
    expect(run(everything, 3)).toMatchInlineSnapshot(`
      [
        "quality-keep-a-diary",
        "awake-for-weeks-ask-cbti",
        "almonds-or-pumpkin-seeds",
      ]
    `);
  });

  it('has another order than the round before, and for another seed', () => {
    const [first, second] = [run(everything, 72).slice(0, 36), run(everything, 72).slice(36)];
    expect(second).not.toEqual(first);
    expect(second.toSorted()).toEqual(first.toSorted());
    expect(run({ ...everything, seed: 2 }, 36)).not.toEqual(first);
    expect(first).not.toEqual(ids);
  });

  it('keeps the order of the rest when a tip is hidden', () => {
    fc.assert(
      fc.property(seeds, someIds, (seed, hidden) => {
        const all = run({ ...everything, seed }, 36);
        const rest = run({ ...everything, seed, hidden }, 36 - hidden.length);
        expect(rest).toEqual(all.filter((id) => !hidden.some((gone) => gone === id)));
      }),
    );
  });

  it('begins with each tip about as often as with any other', () => {
    const firsts = Array.from({ length: 3600 }, (_, seed) => nextTip({ ...everything, seed })?.tip.id);
    for (const id of ids) {
      const times = firsts.filter((first) => first === id).length;
      expect(times, id).toBeGreaterThan(60);
      expect(times, id).toBeLessThan(145);
    }
  });
});
