import { isOwnTip, type OwnTip } from '../../content/own-tip.ts';
import type { TipText } from '../../content/tip-words.ts';
import type { Tip } from '../../content/tips.ts';
import { EvidenceMark } from '../evidence-mark.tsx';

/** A tip to be read. */
export interface TipLeafProps {
  readonly tip: Tip | OwnTip;
  readonly words: TipText;
  /** The title of the tip's section, or what an own tip has instead. */
  readonly section: string;
}

/** A tip with its place in the article and its evidence. */
export function TipLeaf({ tip, words, section, isTurned }: TipLeafProps & { readonly isTurned: boolean }) {
  const isOwn = isOwnTip(tip);
  return (
    <div class={isTurned ? 'leaf turned' : 'leaf'}>
      <h2 class="overline">
        {!isOwn && tip.section !== 'intro' && <b>{tip.section}</b>} {section}
      </h2>
      <p class="words" lang={words.lang}>
        {words.text}
      </p>
      {!isOwn && <EvidenceMark label={tip.label} labelFor={tip.labelFor} />}
    </div>
  );
}
