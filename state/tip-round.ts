import { type ReadonlySignal, signal } from '@preact/signals-core';
import { isEligible } from '../content/eligible.ts';
import { isFavourite } from '../content/favourite.ts';
import type { Leaf } from '../content/leaf.ts';
import { type NextTip, nextTip, type TipsAhead, tipsAhead } from '../content/next-tip.ts';
import type { OwnTip } from '../content/own-tip.ts';
import { withShown } from '../content/showing.ts';
import { shownTip } from '../content/shown-tip.ts';
import { type Tip, tipById } from '../content/tips.ts';
import type { Rotation } from './rotation.ts';
import type { Settings } from './settings.ts';

/** What the round of the tips depends on. */
export interface RoundParts {
  readonly settings: ReadonlySignal<Settings['tips']>;
  /** The person's own tips. */
  readonly own: ReadonlySignal<readonly OwnTip[]>;
  /** Where the rotation has got to. */
  readonly rotation: Rotation;
  /** Decides the order of each round. */
  readonly seed: number;
  /** Hours until bedtime at this moment, negative past it; `undefined` without a bedtime. */
  readonly hoursBeforeBedtime: () => number | undefined;
  /** A tip with its words in the language that is spoken. */
  readonly leafOf: (tip: Tip | OwnTip) => Leaf;
  /** Keeps where the rotation has got to. Never rejects. */
  readonly keep: (rotation: Rotation) => void;
}

/** The tips in the order in which they are shown, and the way back through them. */
export interface TipRound {
  /** A tip with its words in the language that is spoken. */
  leafOf(tip: Tip | OwnTip): Leaf;
  /** The tip of an id; `undefined` when it is not there any more. */
  named(id: string | undefined): Tip | OwnTip | undefined;
  /** Whether a tip may be shown: not hidden, its section on. */
  isEligible(tip: Tip | OwnTip): boolean;
  /** The tip that was shown before this one, or last when none is shown. */
  before(id: string | undefined): Tip | OwnTip | undefined;
  /** The tip that was shown after this one, for who went back. */
  after(id: string | undefined): Tip | OwnTip | undefined;
  /** The tip that comes next in the round; `undefined` when every tip is hidden or in a section that is off. */
  draw(): Tip | OwnTip | undefined;
  /** Takes a tip that was drawn before as the next one, if it still may be shown. */
  adopt(id: string): Tip | OwnTip | undefined;
  /** The tips with which the openings after this one begin, and where the rotation is before them. */
  ahead(): TipsAhead & { readonly rotation: Rotation };
}

/** The round of the tips. */
export function tipRound(parts: RoundParts): TipRound {
  const { settings, own, seed } = parts;
  let { rotation } = parts;
  // Every tip shown so far, each once: the way back leads through those of earlier openings too.
  const trail = signal<readonly string[]>([...new Set(rotation.seen.map(shownTip))]);

  const named = (id: string | undefined) =>
    id === undefined ? undefined : (tipById(id) ?? own.value.find((tip) => tip.id === id));
  const mayShow = (tip: Tip | OwnTip) => isEligible(settings.value, tip);
  const eligible = (ids: readonly string[]) => ids.map(named).filter((tip) => tip !== undefined && mayShow(tip));
  const placeOf = (id: string | undefined) => (id === undefined ? trail.value.length : trail.value.indexOf(id));

  /** Notes that a tip was shown. */
  function turnTo({ tip, round, seen }: NextTip): Tip | OwnTip {
    rotation = { round, seen };
    trail.value = [...trail.value.filter((id) => id !== tip.id), tip.id];
    parts.keep(rotation);
    return tip;
  }

  const input = () => ({ ...settings.value, ...rotation, own: own.value, seed });

  return {
    leafOf: parts.leafOf,
    named,
    isEligible: mayShow,
    before: (id) => eligible(trail.value.slice(0, placeOf(id))).at(-1),
    after: (id) => eligible(trail.value.slice(placeOf(id) + 1))[0],
    draw: () => {
      const drawn = nextTip({ ...input(), hoursBeforeBedtime: parts.hoursBeforeBedtime() });
      return drawn && turnTo(drawn);
    },
    adopt: (id) => {
      const tip = named(id);
      if (!tip || !mayShow(tip)) return undefined;
      return turnTo({ tip, ...withShown(rotation, tip.id, isFavourite(settings.value, tip)) });
    },
    ahead: () => ({ ...tipsAhead(input()), rotation }),
  };
}
