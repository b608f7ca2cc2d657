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

// Of every language's file two views, made in the build: nobody has to load what they do not ask for.
const texts = import.meta.glob<ContentTexts>('./tips/*.json', { import: 'default', query: '?texts' });
const whys = import.meta.glob<ContentWhys>('./tips/*.json', { import: 'default', query: '?whys' });

function load<T>(files: Readonly<Record<string, () => Promise<T>>>, language: string): Promise<T> {
  const file = files[`./tips/${language}.json`] ?? files['./tips/en.json'];
  if (!file) throw new Error('There are no English words.');
  return file();
}

/** The texts of the tips in a language; in English where there is no such language. @throws when they cannot be loaded. */
export async function loadTexts(language: string): Promise<ContentTexts> {
  return load(texts, language);
}

/** What the evidence says in a language, like {@link loadTexts}. @throws when it cannot be loaded. */
export async function loadWhys(language: string): Promise<ContentWhys> {
  return load(whys, language);
}

/** All words in a language, like {@link loadTexts}. @throws when they cannot be loaded. */
export async function loadWords(language: string): Promise<ContentWords> {
  const [{ sections, tips }, { tips: tipWhys, stepWhys }] = await Promise.all([
    loadTexts(language),
    loadWhys(language),
  ]);
  const whole = Object.entries(tips).map(([id, words]) => [id, { ...words, why: tipWhys[id as TipId] }]);
  return { sections, tips: Object.fromEntries(whole), stepWhys };
}
