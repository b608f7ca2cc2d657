import type { OwnTip } from '../content/own-tip.ts';
import { type Stored, stored } from '../platform/stored.ts';
import { decodeOwnTips } from './own-tips.ts';
import { ownTipsKey } from './own-tips-key.ts';

/**
 * The person's own tips. A key of their own, on this machine only: an item of the mirror holds 8,192 bytes, fifty tips
 * can need three times as much, and a mirror that is over its quota would hold up the settings too.
 */
export const ownTipsStore: Stored<readonly OwnTip[]> = stored<readonly OwnTip[]>(ownTipsKey, decodeOwnTips, []);
