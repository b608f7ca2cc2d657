import { type Choice, isEligible } from './eligible.ts';
import { isFavourite } from './favourite.ts';
import { orderKey } from './order-key.ts';
import type { OwnTip } from './own-tip.ts';
import { type RoundState, showingOf } from './showing.ts';
import { isSeenAgain, shownTip } from './shown-tip.ts';
import { timelyTip } from './timely-tip.ts';
import { type Tip, tips } from './tips.ts';

/** What the choice of the next tip depends on, and nothing else. */
export interface NextTipInput extends RoundState, Choice {
  /** The person's own seed, drawn once and kept: a whole number, of which the low 32 bits count. */
  readonly seed: number;
  /** Hours until bedtime, negative past it; `undefined` when there is no bedtime to count to. */
  readonly hoursBeforeBedtime: number | undefined;
  /** The tips that the person likes best; ids we do not know are ignored. */
  readonly favourites: readonly string[];
  /** The person's own tips. They belong to no section, and say themselves whether they are hidden or favourites. */
  readonly own: readonly OwnTip[];
}

/** The next tip, and where the round is when it was shown: the input of the tip after it. */
export interface NextTip extends RoundState {
  readonly tip: Tip | OwnTip;
}

/** The tips that come next, as far as that is certain. */
export interface TipsAhead {
  /** In the order in which they come, but for those that can be acted on at the hour: they come first. */
  readonly tips: readonly (Tip | OwnTip)[];
  /** For how many showings it stays so, with each tip that was shown taken away. */
  readonly showings: number;
  /** Whether they are those of a round that is yet to begin. */
  readonly isNewRound: boolean;
}

/**
 * The tip that comes next, or `undefined` when every tip is hidden or in a section that is off.
 *
 * A round has two halves. Each favourite comes once in either half, so twice in a round; every other tip comes in one
 * of them: the first half ends when half of these others, rounded up, and all favourites have been shown. So all
 * eligible tips come before any but a favourite comes again. Without favourites the halves are not to be told apart.
 *
 * Each round has its own shuffled order, which is always the same for a seed. Of what is still to come in a half, the
 * tips that can still be acted on at this hour come first. No tip follows itself if there is another: a half of which
 * nothing else is left gives way to the next.
 */
export function nextTip(input: NextTipInput): NextTip | undefined {
  const { tips: ahead, isNewRound } = tipsAhead(input);
  const tip = timelyTip(ahead, input.hoursBeforeBedtime);
  if (!tip) return undefined;
  if (isNewRound) return { tip, round: input.round + 1, seen: [tip.id] };
  const seen = knownShowings(input);
  return { tip, round: input.round, seen: [...seen, showingOf(tip.id, seen)] };
}

/** What {@link nextTip} chooses from, at whatever hour it is asked for. */
export function tipsAhead(input: Omit<NextTipInput, 'hoursBeforeBedtime'>): TipsAhead {
  const { seed, round } = input;
  const eligible = [...tips, ...input.own].filter((tip) => isEligible(input, tip));
  const seen = knownShowings(input);
  const last = shownTip(seen.at(-1) ?? '');
  const fresh = (among: readonly (Tip | OwnTip)[]) => among.filter((tip) => tip.id !== last);
  const inOrder = (among: readonly (Tip | OwnTip)[], of: number) => {
    const key = ({ id }: Tip | OwnTip) => orderKey(seed, of, id);
    return among.toSorted((one, other) => key(one) - key(other));
  };

  const { tips: coming, showings } = toCome(eligible, input, seen);
  const left = fresh(coming);
  // The last one may come again after the next: then only the next is certain.
  const isWhole = left.length === coming.length;
  if (left.length > 0) return { tips: inOrder(left, round), showings: isWhole ? showings : 1, isNewRound: false };

  const others = fresh(toCome(eligible, input, []).tips);
  const begun = inOrder(others.length > 0 ? others : eligible, round + 1);
  return { tips: begun, showings: Math.min(1, begun.length), isNewRound: true };
}

/** The remembered showings, each once, of tips that are still there. */
function knownShowings({ seen, own }: Pick<NextTipInput, 'seen' | 'own'>): readonly string[] {
  const ids = new Set<string>([...tips, ...own].map(({ id }) => id));
  return [...new Set(seen)].filter((showing) => ids.has(shownTip(showing)));
}

/** What is still to come in the running half of the round; when that is nothing, what the other half brings. */
function toCome(
  eligible: readonly (Tip | OwnTip)[],
  input: Pick<NextTipInput, 'favourites'>,
  seen: readonly string[],
): Omit<TipsAhead, 'isNewRound'> {
  const whole = (among: readonly (Tip | OwnTip)[]) => ({ tips: among, showings: among.length });
  const unseen = eligible.filter(({ id }) => !seen.includes(id));
  const favourites = eligible.filter((tip) => isFavourite(input, tip));
  const unseenFavourites = favourites.filter(({ id }) => !seen.includes(id));
  const unseenOthers = unseen.filter((tip) => !isFavourite(input, tip));
  const others = eligible.length - favourites.length;
  const untilHalf = Math.ceil(others / 2) - (others - unseenOthers.length);
  if (favourites.length === 0) return whole(unseen);
  if (untilHalf > 0) return { tips: unseen, showings: untilHalf };
  if (unseenFavourites.length > 0) return whole(unseenFavourites);
  return whole([...favourites.filter(({ id }) => !isSeenAgain(id, seen)), ...unseenOthers]);
}
