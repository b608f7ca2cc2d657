import { setPageLanguage } from './page-language.ts';
import { recall, remember } from './page-memory.ts';

/** What the popup begins with from so many hours before bedtime on: a tip, and its HTML as the popup's views draw it. */
export interface FirstPicture {
  readonly hours: number;
  readonly tip: string;
  readonly html: string;
}

/** What the next popup can show before its first paint. */
export interface FirstPictures {
  readonly language: string;
  /** A bedtime, in epoch milliseconds, and how many hours its night has; absent when no night lies ahead. */
  readonly night?: { readonly bedtimeAt: number; readonly hours: number } | undefined;
  /** How high the popup was, in CSS pixels: a window that grows under the hand is no calm one. */
  readonly height: number;
  /** The most hours first. */
  readonly pictures: readonly FirstPicture[];
}

const key = 'pictures';

/** Keeps what the next popup begins with. */
export function rememberPictures(first: FirstPictures): void {
  remember(key, first);
}

/** Hours before bedtime at `now`, 0 to 24, on the day after, too: most nights begin as the last one did. */
function hoursBefore({ bedtimeAt, hours }: NonNullable<FirstPictures['night']>, now: number): number {
  const ahead = ((((bedtimeAt - now) / 3_600_000) % 24) + 24) % 24;
  return 24 - ahead < hours ? 0 : ahead;
}

/** What to begin with at `now`, in epoch milliseconds. */
function pictureAt({ pictures, night }: FirstPictures, now: number): FirstPicture | undefined {
  const hours = night ? hoursBefore(night, now) : 24;
  return pictures.findLast((picture) => picture.hours >= hours);
}

/** Shows the tip that was prepared for this hour, if one was. Never throws. */
export function showFirstPicture(now: number): void {
  try {
    const first = recall(key) as FirstPictures;
    const picture = pictureAt(first, now);
    if (!picture) return;
    setPageLanguage(first.language);
    const { body } = document;
    body.append(...new DOMParser().parseFromString(picture.html, 'text/html').body.children);
    body.dataset['tip'] = picture.tip;
    body.style.minBlockSize = `${first.height}px`;
  } catch {
    // Nothing was prepared, or what was cannot be read: the popup draws itself in a moment.
  }
}

/** The tip that {@link showFirstPicture} put on the screen. */
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
