import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { ContentWords } from '../content/tip-words.ts';

/** The words of a language whose translation is under way. */
export interface PartOfWords {
  readonly sections?: Partial<ContentWords['sections']>;
  readonly tips?: Partial<ContentWords['tips']>;
  readonly stepWhys?: Partial<ContentWords['stepWhys']>;
}

/** What a language says, and in English, the tips marked as such, what it does not say yet. */
export function withEnglish(words: PartOfWords, english: ContentWords): ContentWords {
  const marked = Object.entries(english.tips).map(([id, tip]) => [id, { ...tip, lang: 'en' }]);
  return {
    sections: { ...english.sections, ...words.sections },
    tips: { ...Object.fromEntries(marked), ...words.tips },
    stepWhys: { ...english.stepWhys, ...words.stepWhys },
  };
}

/** Fills what a language's tips lack with English while building, so that a page never has to load two files. */
export function wholeWords(): Plugin {
  const english = () => JSON.parse(readFileSync(resolve(import.meta.dirname, '../content/tips/en.json'), 'utf8'));
  return {
    name: 'whole-words',
    enforce: 'pre',
    transform: {
      filter: { id: /\/content\/tips\/(?!en\.)[\w-]+\.json$/ },
      handler: (code) => ({ code: JSON.stringify(withEnglish(JSON.parse(code), english())), map: null }),
    },
  };
}
