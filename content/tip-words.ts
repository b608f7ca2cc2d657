import type { SectionId } from './section.ts';
import type { TipId } from './tips.ts';
import type { StepId } from './wind-down.ts';

/** The words of one tip. */
export interface TipWords {
  /** What is shown: at most 160 UTF-16 units. */
  readonly text: string;
  /** What the evidence says, in plain words: at most 240 UTF-16 units. */
  readonly why: string;
  /** The language of both, where that is not the page's: a tip that is not translated yet. */
  readonly lang?: string;
}

/** All the content's words in one language. */
export interface ContentWords {
  /** The titles of the sections, without their numbers. */
  readonly sections: Readonly<Record<SectionId, string>>;
  readonly tips: Readonly<Record<TipId, TipWords>>;
  /** What the evidence says for each wind-down step, at most 240 UTF-16 units; its text is a message. */
  readonly stepWhys: Readonly<Record<StepId, string>>;
}

/** Every language's words, each in a file of its own that is loaded when it is spoken. */
const files = import.meta.glob<ContentWords>('./tips/*.json', { import: 'default' });

/** The words in a language, from `content/tips/<language>.json`; in English where there is no such file. */
export async function loadWords(language: string): Promise<ContentWords> {
  const load = files[`./tips/${language}.json`] ?? files['./tips/en.json'];
  if (!load) throw new Error('There are no English words.');
  return load();
}
