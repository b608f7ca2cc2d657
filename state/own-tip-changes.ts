import { mostOwnTips, type OwnTip, type OwnTipId, ownTipLength } from '../content/own-tip.ts';
import { ownTipText } from '../content/own-tip-text.ts';

/** Why a text cannot be an own tip. */
export type OwnTipProblem = 'empty' | 'long' | 'known';

/** What keeps a text from being an own tip beside these others; `undefined` when nothing does. */
export function ownTipProblem(typed: string, others: readonly OwnTip[]): OwnTipProblem | undefined {
  const text = ownTipText(typed);
  if (text === '') return 'empty';
  if (text.length > ownTipLength) return 'long';
  return others.some((other) => other.text === text) ? 'known' : undefined;
}

/** The own tips and one more, at the end; unchanged when they are full or it is there. */
export function withOwnTip(own: readonly OwnTip[], id: OwnTipId, typed: string): readonly OwnTip[] {
  const tip = { id, text: ownTipText(typed), isFavourite: false, isHidden: false };
  return own.length < mostOwnTips && own.every((other) => other.id !== id) ? [...own, tip] : own;
}

/** The own tips with one of them changed; the same ones when it is not there or nothing differs. */
export function withOwnTipChanged(
  own: readonly OwnTip[],
  id: string,
  values: Partial<Pick<OwnTip, 'text' | 'isFavourite' | 'isHidden'>>,
): readonly OwnTip[] {
  const old = own.find((tip) => tip.id === id);
  if (!old) return own;
  const changed = { ...old, ...values, text: ownTipText(values.text ?? old.text) };
  const isSame =
    changed.text === old.text && changed.isFavourite === old.isFavourite && changed.isHidden === old.isHidden;
  return isSame ? own : own.map((tip) => (tip === old ? changed : tip));
}

/** The own tips with a deleted one at its old place again; unchanged when it is there or they have become full. */
export function withOwnTipBack(own: readonly OwnTip[], tip: OwnTip, place: number): readonly OwnTip[] {
  if (own.length >= mostOwnTips || own.some(({ id }) => id === tip.id)) return own;
  return own.toSpliced(place, 0, tip);
}
