import type { SectionId } from './section.ts';
import type { TipId } from './tips.ts';
import type { StepId } from './wind-down.ts';

/** The text of one tip. */
export interface TipText {
  /** What is shown: at most 160 UTF-16 units. */
  readonly text: string;
  /** The language of the tip, where that is not the page's: one that is not translated yet. */
  readonly lang?: string;
}

/** The words of one tip. */
export interface TipWords extends TipText {
  /** What the evidence says, in plain words: at most 240 UTF-16 units. */
  readonly why: string;
}

/** What is read at first, in one language. */
export interface ContentTexts {
  /** The titles of the sections, without their numbers. */
  readonly sections: Readonly<Record<SectionId, string>>;
  readonly tips: Readonly<Record<TipId, TipText>>;
}

/** What is read by who asks why, in one language. */
export interface ContentWhys {
  readonly tips: Readonly<Record<TipId, string>>;
  /** What the evidence says for each wind-down step, at most 240 UTF-16 units; its text is a message. */
  readonly stepWhys: Readonly<Record<StepId, string>>;
}

/** All the content's words in one language, as they stand in `content/tips/<language>.json`. */
export interface ContentWords {
  readonly sections: ContentTexts['sections'];
  readonly tips: Readonly<Record<TipId, TipWords>>;
  readonly stepWhys: ContentWhys['stepWhys'];
}
