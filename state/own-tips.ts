import * as v from 'valibot';
import { mostOwnTips, type OwnTip, type OwnTipId, ownTipLength, ownTipText } from '../content/own-tip.ts';
import type { Decoded } from '../platform/stored.ts';

const isId = (id: unknown): id is OwnTipId => typeof id === 'string' && /^own\/[\da-f-]{36}$/.test(id);
const isText = (text: unknown) =>
  typeof text === 'string' && text !== '' && text.length <= ownTipLength && text === ownTipText(text);

const flag = v.fallback(v.boolean(), false);
const schema = v.object({
  id: v.custom<OwnTipId>(isId),
  text: v.custom<string>(isText),
  isFavourite: flag,
  isHidden: flag,
});

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
    const { success, output } = v.safeParse(schema, one);
    const isNew = success && value.length < mostOwnTips && !value.some(({ id }) => id === output.id);
    if (isNew) value.push(output);
    else unreadable.push(one);
  }
  return { value, unreadable };
}
