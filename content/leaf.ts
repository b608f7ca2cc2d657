import type { OwnTip } from './own-tip.ts';
import type { TipText } from './tip-words.ts';
import type { Tip } from './tips.ts';

/** A tip to be read. */
export interface Leaf {
  readonly tip: Tip | OwnTip;
  readonly words: TipText;
  /** The title of the tip's section; empty for an own tip, which has none. */
  readonly section: string;
}
