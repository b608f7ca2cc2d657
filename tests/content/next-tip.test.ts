import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isOpenAt } from '../../content/act-window.ts';
import { isFavourite } from '../../content/favourite.ts';
import { type NextTipInput, nextTip, tipsAhead } from '../../content/next-tip.ts';
import type { OwnTip } from '../../content/own-tip.ts';
import { sectionIds } from '../../content/section.ts';
import { withShown } from '../../content/showing.ts';
import { timelyTip } from '../../content/timely-tip.ts';
import { tips } from '../../content/tips.ts';

const everything: NextTipInput = {
  seed: 1,
  round: 0,
  seen: [],
  hoursBeforeBedtime: undefined,
  sections: sectionIds,
  hidden: [],
  favourites: [],
  own: [],
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
  favourites: fc.constant([]),
  own: fc.constant([]),
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
          const next = nextTip({ ...everything, seed, round, seen, hoursBeforeBedtime, sections: on, hidden });
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
          const next = nextTip({ ...everything, seed, round, seen, hoursBeforeBedtime, sections: on, hidden });
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

describe('a favourite', () => {
  const favouriteIds = fc.tuple(someIds, strangers).map(([known, unknown]): string[] => [...known, ...unknown]);
  const owns = fc
    .array(fc.record({ isFavourite: fc.boolean(), isHidden: fc.boolean() }), { maxLength: 5 })
    .map((many) => many.map((flags, place): OwnTip => ({ id: `own/${place}`, text: 'Read a book.', ...flags })));
  const clocks = fc.array(hours, { minLength: 100, maxLength: 100 });
  const given = fc.tuple(seeds, sections, hiddenIds, favouriteIds, owns, clocks);

  interface Showing {
    readonly id: string;
    readonly round: number;
  }

  /** The eligible tips, the favourites among them, and what is shown hour by hour. */
  function shownBy([seed, on, hidden, favourites, own, clock]: typeof given extends fc.Arbitrary<infer T> ? T : never) {
    const input = { ...everything, seed, sections: on, hidden, favourites, own };
    const eligible = [...eligibleFor(input), ...own.filter(({ isHidden }) => !isHidden)].map(({ id }) => id as string);
    const liked = eligible.filter(
      (id) => favourites.includes(id) || own.some((one) => one.id === id && one.isFavourite),
    );
    const showings: Showing[] = [];
    let { seen, round } = input as NextTipInput;
    for (const hoursBeforeBedtime of clock) {
      const next = nextTip({ ...input, seen, round, hoursBeforeBedtime });
      if (!next) break;
      ({ seen, round } = next);
      showings.push({ id: next.tip.id, round });
    }
    return { eligible, liked, others: eligible.length - liked.length, showings };
  }

  it('comes twice in a round and every other tip once, once there are two of these', () => {
    fc.assert(
      fc.property(given, (all) => {
        const { eligible, liked, others, showings } = shownBy(all);
        fc.pre(others > 1);
        const lastRound = showings.at(-1)?.round ?? 0;
        for (let round = 0; round < lastRound; round += 1) {
          const ids = showings.filter((one) => one.round === round).map(({ id }) => id);
          for (const id of eligible) expect(ids.filter((one) => one === id)).toHaveLength(liked.includes(id) ? 2 : 1);
        }
      }),
    );
  });

  it('comes once in either half: again only after all favourites and half of the others have come', () => {
    fc.assert(
      fc.property(given, (all) => {
        const { liked, others, showings } = shownBy(all);
        const ids = showings.filter(({ round }) => round === 0).map(({ id }) => id);
        const second = ids.findIndex((id, place) => ids.indexOf(id) < place);
        fc.pre(second >= 0);
        const before = new Set(ids.slice(0, second));
        expect(liked.filter((id) => !before.has(id))).toEqual([]);
        expect(before.size - liked.length).toBeGreaterThanOrEqual(Math.ceil(others / 2));
      }),
    );
  });

  it('does not keep any tip from coming before one that is no favourite comes again', () => {
    fc.assert(
      fc.property(given, (all) => {
        const { eligible, liked, showings } = shownBy(all);
        const ids = showings.map(({ id }) => id);
        const again = ids.findIndex((id, place) => !liked.includes(id) && ids.indexOf(id) < place);
        fc.pre(again >= 0);
        expect(new Set(ids.slice(0, again))).toEqual(new Set(eligible));
      }),
    );
  });

  it('never comes twice in a row, as no tip does, as long as there is another', () => {
    fc.assert(
      fc.property(given, (all) => {
        const { eligible, showings } = shownBy(all);
        fc.pre(eligible.length > 1);
        for (const [place, { id }] of showings.entries()) expect(showings[place + 1]?.id).not.toBe(id);
      }),
    );
  });

  it('comes soon when it becomes one in the middle of a round, seen before or not', () => {
    const { seen, round } = fifteen();
    const again = { ...everything, seen, round, favourites: [seen[3] as string] };
    expect(run(again, 24)).toContain(seen[3]);
    const late = ids.find((id) => !seen.includes(id)) as string;
    expect(run({ ...again, favourites: [late] }, 30).filter((id) => id === late)).toHaveLength(2);
  });

  /** What is remembered after fifteen tips. */
  function fifteen() {
    let state: { seen: readonly string[]; round: number } = { seen: [], round: 0 };
    for (let turn = 0; turn < 15; turn += 1) state = nextTip({ ...everything, ...state }) ?? state;
    return state;
  }
});

describe('an own tip', () => {
  const own: OwnTip = { id: 'own/1', text: 'Read a book.', isFavourite: false, isHidden: false };

  it('comes once in a round like the rest, whichever sections are on', () => {
    expect(run({ ...everything, own: [own] }, 37).filter((id) => id === own.id)).toHaveLength(1);
    expect(nextTip({ ...everything, sections: [], own: [own] })?.tip).toBe(own);
  });

  it('leaves the order of the rest as it was', () => {
    expect(run({ ...everything, own: [own] }, 37).filter((id) => id !== own.id)).toEqual(run(everything, 36));
  });

  it('does not come while it is hidden', () => {
    expect(nextTip({ ...everything, sections: [], own: [{ ...own, isHidden: true }] })).toBeUndefined();
  });

  it('is forgotten among the showings when it was deleted', () => {
    expect(nextTip({ ...everything, seen: ['own/gone', 'own/gone/again'] })?.seen).toHaveLength(1);
  });
});

describe('a tip that was drawn before it is shown', () => {
  it('leaves the rotation where drawing it then would have left it', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.subarray(ids, { maxLength: 5 }),
        fc.integer({ min: 1, max: 120 }),
        (seed, favourites, turns) => {
          let rotation: Pick<NextTipInput, 'round' | 'seen'> = { round: 0, seen: [] };
          for (let turn = 0; turn < turns; turn += 1) {
            const next = nextTip({ ...everything, seed, favourites, ...rotation });
            if (!next) throw new Error('There is always a next tip here.');
            rotation = withShown(rotation, next.tip.id, isFavourite({ favourites }, next.tip));
            expect(rotation).toEqual({ round: next.round, seen: next.seen });
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the tips ahead', () => {
  const own: OwnTip = { id: 'own/1', text: 'Read a book.', isFavourite: true, isHidden: false };

  it('are what comes at whatever hour, for as many showings as is said, and then the round goes on from there', () => {
    fc.assert(
      fc.property(
        inputs,
        fc.subarray(ids, { maxLength: 6 }),
        fc.constantFrom<readonly OwnTip[]>([], [own]),
        fc.array(hours, { minLength: 40, maxLength: 40 }),
        (input, favourites, owned, moments) => {
          let state = { ...input, favourites, own: owned };
          let left = moments;
          for (let stock = 0; stock < 4; stock += 1) {
            const { tips: ahead, showings } = tipsAhead(state);
            expect(showings > 0).toBe(ahead.length > 0);
            const shown = new Set<string>();
            for (const hoursBeforeBedtime of left.slice(0, showings)) {
              const next = nextTip({ ...state, hoursBeforeBedtime });
              const prepared = timelyTip(
                ahead.filter(({ id }) => !shown.has(id)),
                hoursBeforeBedtime,
              );
              expect(prepared?.id).toBe(next?.tip.id);
              if (!next || !prepared) return;
              shown.add(prepared.id);
              state = { ...state, ...withShown(state, prepared.id, isFavourite(state, prepared)) };
            }
            left = left.slice(showings);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are all that are left of a round without favourites', () => {
    const seen = ['oats-for-energy', 'medicine-gap'];
    const { tips: ahead, showings, isNewRound } = tipsAhead({ ...everything, seen });
    expect(ahead.map(({ id }) => id).toSorted()).toEqual(ids.filter((id) => !seen.includes(id)).toSorted());
    expect(showings).toBe(ids.length - 2);
    expect(isNewRound).toBe(false);
  });

  it('are certain for one showing at the end of a round, after which the last one may come again', () => {
    const { showings, isNewRound } = tipsAhead({ ...everything, seen: ids });
    expect({ showings, isNewRound }).toEqual({ showings: 1, isNewRound: true });
  });
});
