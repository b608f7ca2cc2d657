import { isOpenAt } from './act-window.ts';
import { orderKey } from './order-key.ts';
import { isOwnTip, type OwnTip } from './own-tip.ts';
import type { SectionId } from './section.ts';
import { type Tip, tips } from './tips.ts';

/** What the choice of the next tip depends on, and nothing else. */
export interface NextTipInput {
  /** The person's own seed, drawn once and kept: a whole number, of which the low 32 bits count. */
  readonly seed: number;
  /** The running round, as the last answer gave it; 0 to begin with. */
  readonly round: number;
  /** The showings of the running round, oldest first, as the last answer gave them; those we do not know are ignored. */
  readonly seen: readonly string[];
  /** Hours until bedtime, negative past it; `undefined` when there is no bedtime to count to. */
  readonly hoursBeforeBedtime: number | undefined;
  /** The sections that are switched on. */
  readonly sections: readonly SectionId[];
  /** The tips that the person put away; ids we do not know are ignored. */
  readonly hidden: readonly string[];
  /** The tips that the person likes best; ids we do not know are ignored. */
  readonly favourites: readonly string[];
  /** The person's own tips. They belong to no section, and say themselves whether they are hidden or favourites. */
  readonly own: readonly OwnTip[];
}

/** The next tip, and what to remember for the one after it. */
export interface NextTip {
  readonly tip: Tip | OwnTip;
  readonly round: number;
  /** The showings of this round so far, the one of `tip` last: see {@link shownTip}. */
  readonly seen: readonly string[];
}

/** Ends the name of a favourite's second showing in a round; the first is named by the tip's id alone. */
const again = '/again';

/** The id of the tip that a remembered showing showed. */
export function shownTip(showing: string): string {
  return showing.endsWith(again) ? showing.slice(0, -again.length) : showing;
}

/** The name of a tip's next showing in a round. */
function showingOf(id: string, seen: readonly string[]): string {
  return seen.includes(id) ? `${id}${again}` : id;
}

/** Where a rotation is after a tip was shown that had been drawn before; one that has had its turns begins a round. */
export function withShown(
  { round, seen }: Pick<NextTip, 'round' | 'seen'>,
  id: string,
  isFavourite: boolean,
): Pick<NextTip, 'round' | 'seen'> {
  const showing = isFavourite ? showingOf(id, seen) : id;
  return seen.includes(showing) ? { round: round + 1, seen: [id] } : { round, seen: [...seen, showing] };
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
  const { seed, round, hoursBeforeBedtime: hours } = input;
  const eligible = [...tips.filter((tip) => isIn(input, tip)), ...input.own.filter(({ isHidden }) => !isHidden)];
  const seen = knownShowings(input);
  const last = shownTip(seen.at(-1) ?? '');
  const fresh = (among: readonly (Tip | OwnTip)[]) => among.filter((tip) => tip.id !== last);

  const left = fresh(toCome(eligible, input, seen));
  const tip = first(left, seed, round, hours);
  if (tip) return { tip, round, seen: [...seen, showingOf(tip.id, seen)] };

  const others = fresh(toCome(eligible, input, []));
  const begun = first(others.length > 0 ? others : eligible, seed, round + 1, hours);
  return begun && { tip: begun, round: round + 1, seen: [begun.id] };
}

function isIn({ sections, hidden }: NextTipInput, { id, section }: Tip): boolean {
  return sections.includes(section) && !hidden.includes(id);
}

/** Whether a tip is one of those that the person likes best. */
export function isFavourite({ favourites }: Pick<NextTipInput, 'favourites'>, tip: Tip | OwnTip): boolean {
  return isOwnTip(tip) ? tip.isFavourite : favourites.includes(tip.id);
}

/** The remembered showings, each once, of tips that are still there. */
function knownShowings({ seen, own }: NextTipInput): readonly string[] {
  const ids = new Set<string>([...tips, ...own].map(({ id }) => id));
  return [...new Set(seen)].filter((showing) => ids.has(shownTip(showing)));
}

/** What is still to come in the running half of the round; when that is nothing, what the other half brings. */
function toCome(
  eligible: readonly (Tip | OwnTip)[],
  input: NextTipInput,
  seen: readonly string[],
): readonly (Tip | OwnTip)[] {
  const unseen = eligible.filter(({ id }) => !seen.includes(id));
  const favourites = eligible.filter((tip) => isFavourite(input, tip));
  const unseenFavourites = favourites.filter(({ id }) => !seen.includes(id));
  const unseenOthers = unseen.filter((tip) => !isFavourite(input, tip));
  const others = eligible.length - favourites.length;
  if (others - unseenOthers.length < Math.ceil(others / 2)) return unseen;
  if (unseenFavourites.length > 0) return unseenFavourites;
  return [...favourites.filter(({ id }) => !seen.includes(`${id}${again}`)), ...unseenOthers];
}

/** Of these tips the one to show: those that can be acted on now before the rest, each group in the round's order. */
function first(among: readonly (Tip | OwnTip)[], seed: number, round: number, hours: number | undefined) {
  const isTimely = (tip: Tip | OwnTip) => hours !== undefined && (isOwnTip(tip) || isOpenAt(tip.act, hours));
  const now = among.filter(isTimely);
  const candidates = now.length > 0 ? now : among;
  const key = ({ id }: Tip | OwnTip) => orderKey(seed, round, id);
  return candidates.toSorted((one, other) => key(one) - key(other))[0];
}
