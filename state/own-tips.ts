import { recordOf } from '../bedtime/shape.ts';
import { mostOwnTips, type OwnTip, type OwnTipId, ownTipLength } from '../content/own-tip.ts';
import { ownTipText } from '../content/own-tip-text.ts';
import type { Decoded } from '../platform/stored.ts';

const isId = (id: unknown): id is OwnTipId => typeof id === 'string' && /^own\/[\da-f-]{36}$/.test(id);
const isText = (text: unknown): text is string =>
  typeof text === 'string' && text !== '' && text.length <= ownTipLength && text === ownTipText(text);

/** What makes an own tip; its marks are taken as not set where they cannot be read. */
const isTip = recordOf({ id: isId, text: isText });

/**
 * Reads the person's own tips one by one: what cannot be read, is there twice or is one too many is kept aside, and
 * the others stay. Never throws.
 */
export function decodeOwnTips(raw: unknown): Decoded<readonly OwnTip[]> {
  if (raw === undefined || raw === null) return { value: [], unreadable: [] };
  if (!Array.isArray(raw)) return { value: [], unreadable: [raw] };
  const value: OwnTip[] = [];
  const unreadable: unknown[] = [];
  for (const one of raw) {
    if (isTip(one) && value.length < mostOwnTips && !value.some(({ id }) => id === one.id)) {
      const { id, text, isFavourite, isHidden } = one as Partial<OwnTip> & typeof one;
      value.push({ id, text, isFavourite: isFavourite === true, isHidden: isHidden === true });
    } else unreadable.push(one);
  }
  return { value, unreadable };
}
