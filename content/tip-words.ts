import type { SectionId } from './section.ts';
import type { TipId } from './tips.ts';
import type { StepId } from './wind-down.ts';

/** The languages in which the content is written. */
export type ContentLanguage = 'nl' | 'en' | 'de';

/** The words of one tip. */
export interface TipWords {
  /** What is shown: at most 160 UTF-16 units. */
  readonly text: string;
  /** What the evidence says, in plain words: at most 240 UTF-16 units. */
  readonly why: string;
}

/** All the content's words in one language. */
export interface ContentWords {
  /** The titles of the sections, without their numbers. */
  readonly sections: Readonly<Record<SectionId, string>>;
  readonly tips: Readonly<Record<TipId, TipWords>>;
  /** What the evidence says for each wind-down step, at most 240 UTF-16 units; its text is in `step-text.ts`. */
  readonly stepWhys: Readonly<Record<StepId, string>>;
}

/** The words in one language, from `content/tips/<language>.json`. Each language is a chunk of its own. */
export async function loadWords(language: ContentLanguage): Promise<ContentWords> {
  switch (language) {
    case 'nl':
      return (await import('./tips/nl.json')).default;
    case 'en':
      return (await import('./tips/en.json')).default;
    case 'de':
      return (await import('./tips/de.json')).default;
  }
}
