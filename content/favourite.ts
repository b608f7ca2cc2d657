import { isOwnTip, type OwnTip } from './own-tip.ts';
import type { Tip } from './tips.ts';

/** Whether a tip is one of those that the person likes best; an own tip says so itself. */
export function isFavourite({ favourites }: { readonly favourites: readonly string[] }, tip: Tip | OwnTip): boolean {
  return isOwnTip(tip) ? tip.isFavourite : favourites.includes(tip.id);
}
