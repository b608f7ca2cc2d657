import type { Leaf } from '../../content/leaf.ts';
import { isOwnTip, type OwnTip } from '../../content/own-tip.ts';
import type { ContentTexts } from '../../content/tip-words.ts';
import type { Tip } from '../../content/tips.ts';

/** A tip with its words in the language that is spoken. */
export function leafOf(tip: Tip | OwnTip, words: ContentTexts): Leaf {
  return isOwnTip(tip)
    ? { tip, words: { text: tip.text }, section: '' }
    : { tip, words: words.tips[tip.id], section: words.sections[tip.section] };
}
