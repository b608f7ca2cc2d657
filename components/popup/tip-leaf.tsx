import * as m from '#messages';
import type { Leaf } from '../../content/leaf.ts';
import { isOwnTip } from '../../content/own-tip.ts';
import { EvidenceMark } from '../evidence-mark.tsx';

/** A tip with its place in the article and its evidence. */
export function TipLeaf({ tip, words, section, isTurned }: Leaf & { readonly isTurned: boolean }) {
  const isOwn = isOwnTip(tip);
  return (
    <div class={isTurned ? 'leaf turned' : 'leaf'}>
      <h2 class="overline">
        {!isOwn && tip.section !== 'intro' && <b>{tip.section}</b>} {isOwn ? m.library_own() : section}
      </h2>
      <p class="words" lang={words.lang}>
        {words.text}
      </p>
      {!isOwn && <EvidenceMark label={tip.label} labelFor={tip.labelFor} />}
    </div>
  );
}
