import type { OwnTip } from '../content/own-tip.ts';
import type { FirstPictures } from '../platform/first-picture.ts';
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
