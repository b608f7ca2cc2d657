import { isEligible } from '../content/eligible.ts';
import { evidenceLabels } from '../content/evidence.ts';
import { isFavourite } from '../content/favourite.ts';
import type { Leaf } from '../content/leaf.ts';
import { isOwnTip } from '../content/own-tip.ts';
import { withShown } from '../content/showing.ts';
import { keptPictures } from '../platform/first-picture.ts';
import type { Rotation } from './rotation.ts';
import { baseOf, type StockBase, type TipStock } from './tip-stock.ts';

/** What an opening found in the stock. */
export interface Found {
  /** The tip with which the popup began, as it stands there. */
  readonly leaf: Leaf;
  /** Where the rotation is with this tip shown; absent when the stock holds no more, so that the round has to go on. */
  readonly rotation?: Rotation;
  /** Whether the stock is used up with it or with the next one: that opening may be over before it has drawn more. */
  readonly isEnding?: boolean;
}

/**
 * What the kept stock has of the tip with which the popup began, after those that are used up. It holds no more once
 * something that it was made from is otherwise, tips were shown that are not from it, or it is used up: then `undefined`
 * where that tip may not be shown now, or not in these words.
 */
export function fromStock(
  id: string | undefined,
  used: readonly string[],
  rotation: Rotation,
  base: StockBase,
): Found | undefined {
  const stock = keptPictures() as TipStock | undefined;
  const pictureOf = (tipId: string | undefined) => stock?.pictures?.find(({ tip }) => tip.id === tipId);
  const leaf = pictureOf(id);
  if (!stock || !leaf) return undefined;
  const shown = (at: Rotation, tipId: string) => {
    const picture = pictureOf(tipId);
    return picture ? withShown(at, tipId, isFavourite(base.settings, picture.tip)) : at;
  };
  const holds =
    // Only this very build writes this very base, and beside it a stock.
    stock.base === baseOf(base) &&
    used.length < stock.showings &&
    JSON.stringify(used.reduce(shown, stock.rotation)) === JSON.stringify(rotation);
  if (holds) return { leaf, rotation: shown(rotation, leaf.tip.id), isEnding: used.length + 2 >= stock.showings };
  return stock.language === base.language && mayStand(leaf, base) ? { leaf } : undefined;
}

/** Whether a tip may still be shown as it was drawn. Another build may have kept it: it has to be one that ours can draw. */
function mayStand({ tip, words }: Leaf, { own, settings }: StockBase): boolean {
  if (isOwnTip(tip)) return JSON.stringify(own).includes(JSON.stringify(tip));
  return !!words?.text && evidenceLabels.includes(tip.label) && isEligible(settings, tip);
}
