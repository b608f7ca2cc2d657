import type { Leaf } from '../content/leaf.ts';
import { recall, remember } from './page-memory.ts';

/** What a popup can begin with: a tip, and its HTML as the popup's views draw it. */
export interface FirstPicture extends Leaf {
  readonly html: string;
}

/** What the popups to come can begin with. */
export interface FirstPictures {
  readonly language: string;
  /** The direction of its lines. */
  readonly dir: string;
  /** In the order in which they come, but for those that can be acted on at the hour: they come first. */
  readonly pictures: readonly FirstPicture[];
}

/** How a popup was. */
export interface LastOpening {
  /** A bedtime, in epoch milliseconds, and how many hours its night has; absent when no night lies ahead. */
  readonly night?: { readonly bedtimeAt: number; readonly hours: number } | undefined;
  /** How high the popup was, in CSS pixels: a window that grows under the hand is no calm one. */
  readonly height: number;
}

const picturesKey = 'pictures';
const openingKey = 'opening';
const usedKey = 'used';

/** Keeps what the next popups begin with. */
export function rememberPictures(first: FirstPictures): void {
  remember(picturesKey, first);
  remember(usedKey, []);
}

/** What was kept, of which build ever; `undefined` when nothing was, or it cannot be read. Never throws. */
export function keptPictures(): unknown {
  return recall(picturesKey);
}

/** What was kept of the last opening, like {@link keptPictures}. */
export function lastOpening(): unknown {
  return recall(openingKey);
}

/** The ids of the tips whose pictures are used up. Never throws. */
export function usedUp(): readonly string[] {
  const used = recall(usedKey);
  return Array.isArray(used) ? used : [];
}

/** Notes that the picture of a tip is used up. */
export function useUp(tip: string): void {
  remember(usedKey, [...usedUp(), tip]);
}

/** Keeps how this popup is, for the next one. */
export function rememberOpening(opening: LastOpening): void {
  remember(openingKey, opening);
}

/** The tip that `show-first-picture.ts` put on the screen. */
export function firstTip(): string | undefined {
  return document.body.dataset['tip'];
}

/** The language of that tip. */
export function firstLanguage(): string | undefined {
  return firstTip() === undefined ? undefined : document.documentElement.lang;
}

/** Lets the popup be as high as what is in it again. */
export function endFirstPicture(): void {
  document.body.style.minBlockSize = '';
}
