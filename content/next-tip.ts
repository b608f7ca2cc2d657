import { isOpenAt } from './act-window.ts';
import { orderKey } from './order-key.ts';
import type { SectionId } from './section.ts';
import { type Tip, type TipId, tipById, tips } from './tips.ts';

/** What the choice of the next tip depends on, and nothing else. */
export interface NextTipInput {
  /** The person's own seed, drawn once and kept: a whole number, of which the low 32 bits count. */
  readonly seed: number;
  /** The running round, as the last answer gave it; 0 to begin with. */
  readonly round: number;
  /** The tips shown in the running round, oldest first, as the last answer gave them; ids we do not know are ignored. */
  readonly seen: readonly string[];
  /** Hours until bedtime, negative past it; `undefined` when there is no bedtime to count to. */
  readonly hoursBeforeBedtime: number | undefined;
  /** The sections that are switched on. */
  readonly sections: readonly SectionId[];
  /** The tips that the person put away; ids we do not know are ignored. */
  readonly hidden: readonly string[];
}

/** The next tip, and what to remember for the one after it. */
export interface NextTip {
  readonly tip: Tip;
  readonly round: number;
  /** The tips shown in this round so far, `tip` last. */
  readonly seen: readonly TipId[];
}

/**
 * The tip that comes next, or `undefined` when every tip is hidden or in a section that is off.
 *
 * No tip comes twice before all eligible ones have been seen. Each round has its own shuffled order, which is always
 * the same for a seed. Of the unseen tips those that can still be acted on at this hour come first. When none is left
 * a new round starts, and not with the tip that was seen last if there is another.
 */
export function nextTip(input: NextTipInput): NextTip | undefined {
  const { seed, round, hoursBeforeBedtime, sections, hidden } = input;
  const eligible = tips.filter((tip) => sections.includes(tip.section) && !hidden.includes(tip.id));
  const seen = [...new Set(input.seen.map((id) => tipById(id)?.id).filter((id) => id !== undefined))];

  const unseen = eligible.filter((tip) => !seen.includes(tip.id));
  if (unseen.length > 0) {
    const tip = first(unseen, seed, round, hoursBeforeBedtime);
    return tip && { tip, round, seen: [...seen, tip.id] };
  }

  const last = seen.at(-1);
  const others = eligible.filter((tip) => tip.id !== last);
  const tip = first(others.length > 0 ? others : eligible, seed, round + 1, hoursBeforeBedtime);
  return tip && { tip, round: round + 1, seen: [tip.id] };
}

/** Of these tips the one to show: those that can be acted on now before the rest, each group in the round's order. */
function first(among: readonly Tip[], seed: number, round: number, hours: number | undefined): Tip | undefined {
  const now = hours === undefined ? [] : among.filter((tip) => isOpenAt(tip.act, hours));
  const candidates = now.length > 0 ? now : among;
  const key = (tip: Tip) => orderKey(seed, round, tip.id);
  return candidates.toSorted((one, other) => key(one) - key(other))[0];
}
