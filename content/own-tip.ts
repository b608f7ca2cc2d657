import type { Tip } from './tips.ts';

/** A tip in the person's own words. It has no evidence, no why and no hour: it rotates with the rest at any time. */
export interface OwnTip {
  /** `own/` and a random name: never that of a tip of ours. */
  readonly id: OwnTipId;
  /** Plain text: one line, trimmed, 1 to {@link ownTipLength} UTF-16 units. */
  readonly text: string;
  readonly isFavourite: boolean;
  readonly isHidden: boolean;
}

/** The id of a person's own tip. */
export type OwnTipId = `own/${string}`;

/** The most UTF-16 units of an own tip: as long as the longest of ours, so that the popup has room for it. */
export const ownTipLength = 160;

/** The most own tips that are kept. */
export const mostOwnTips = 50;

/** Whether a tip is the person's own. */
export function isOwnTip(tip: Tip | OwnTip): tip is OwnTip {
  return 'text' in tip;
}
