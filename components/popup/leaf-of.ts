import * as m from '#messages';
import { isOwnTip, type OwnTip } from '../../content/own-tip.ts';
import type { ContentTexts } from '../../content/tip-words.ts';
import type { Tip } from '../../content/tips.ts';
import type { TipLeafProps } from './tip-leaf.tsx';

/** A tip with its words in the language that is spoken. */
export function leafOf(tip: Tip | OwnTip, words: ContentTexts): TipLeafProps {
  return isOwnTip(tip)
    ? { tip, words: { text: tip.text }, section: m.library_own() }
    : { tip, words: words.tips[tip.id], section: words.sections[tip.section] };
}
