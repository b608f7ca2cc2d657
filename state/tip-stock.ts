import { isFavourite } from '../content/favourite.ts';
import type { OwnTip } from '../content/own-tip.ts';
import { withShown } from '../content/showing.ts';
import { type FirstPicture, type FirstPictures, keptPictures } from '../platform/first-picture.ts';
import type { Rotation } from './rotation.ts';
import type { Settings } from './settings.ts';

/** All that decides which tips come and what they say. */
export interface StockBase {
  /** A name of this very build: what another one has drawn, or called a tip, is not ours. */
  readonly build: string;
  readonly language: string;
  readonly settings: Settings['tips'];
  readonly own: readonly OwnTip[];
}

/**
 * The tips with which the next openings begin, drawn ahead: as long as it holds, a popup needs neither the round of the
 * tips nor their texts.
 */
export interface TipStock extends FirstPictures {
  /** What it was made from, as {@link baseOf} says it. */
  readonly base: string;
  /** Where the rotation was when it was made. */
  readonly rotation: Rotation;
  /** For how many openings it holds. */
  readonly showings: number;
}

/** A base in one text, to be compared. */
export function baseOf({ build, language, settings, own }: StockBase): string {
  const { sections, hidden, favourites } = settings;
  return JSON.stringify([build, language, sections, hidden, favourites, own]);
}

/** What an opening found in the stock. */
export interface Found {
  readonly stock: TipStock;
  readonly picture: FirstPicture;
  /** Where the rotation is with this tip shown. */
  readonly rotation: Rotation;
  /** Whether the stock is used up with it or with the next one: that opening may be over before it has drawn more. */
  readonly isEnding: boolean;
}

/** The kept stock, where it was made from this base. Only this very build writes this very base, and beside it a stock. */
export function stockOf(base: StockBase): TipStock | undefined {
  const kept = keptPictures() as TipStock | undefined;
  return kept?.base === baseOf(base) ? kept : undefined;
}

/**
 * What the kept stock has of the tip with which the popup began, after those that are used up; `undefined` when it holds
 * no more: something that it was made from is otherwise, tips were shown that are not from it, or it is used up.
 */
export function fromStock(
  id: string | undefined,
  used: readonly string[],
  rotation: Rotation,
  base: StockBase,
): Found | undefined {
  const stock = stockOf(base);
  if (!stock) return undefined;
  const pictureOf = (tipId: string | undefined) => stock.pictures.find(({ tip }) => tip.id === tipId);
  const shown = (at: Rotation, tipId: string) => {
    const picture = pictureOf(tipId);
    return picture ? withShown(at, tipId, isFavourite(base.settings, picture.tip)) : at;
  };
  const isUntouched = JSON.stringify(used.reduce(shown, stock.rotation)) === JSON.stringify(rotation);
  const picture = used.length < stock.showings && isUntouched ? pictureOf(id) : undefined;
  if (!id || !picture) return undefined;
  return { stock, picture, rotation: shown(rotation, id), isEnding: used.length + 2 >= stock.showings };
}
