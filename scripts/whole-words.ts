import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { ContentTexts, ContentWhys, ContentWords, TipText, TipWords } from '../content/tip-words.ts';
import { tips as everyTip, type TipId } from '../content/tips.ts';

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

/** The part of a language's words that a page asks for by `?texts` or `?whys`. */
export function viewOf({ sections, tips, stepWhys }: ContentWords, view: 'texts' | 'whys'): ContentTexts | ContentWhys {
  const each = <T>(part: (tip: TipWords) => T) =>
    Object.fromEntries(Object.entries(tips).map(([id, tip]) => [id, part(tip)])) as Record<TipId, T>;
  return view === 'texts'
    ? { sections, tips: each(({ why, ...text }) => text) }
    : { tips: each(({ why }) => why), stepWhys };
}

/**
 * A view as a module: what it says of the tips is a list in their order, since every page knows their ids. Ids in each
 * file of each language would be a tenth of what is packed of them.
 */
export function codeOf({ tips, ...others }: ContentTexts | ContentWhys): string {
  const said = everyTip.map(({ id }) => tips[id]);
  const isText = (words: (typeof said)[number]): words is TipText => typeof words === 'object' && !words.lang;
  const list = said.every(isText)
    ? `${JSON.stringify(said.map(({ text }) => text))}.map((text) => ({ text }))`
    : JSON.stringify(said);
  return `import { tips } from '../tips.ts';
const said = ${list};
export default {
  ...${JSON.stringify(others)},
  tips: Object.fromEntries(tips.map(({ id }, place) => [id, said[place]])),
};`;
}

/**
 * Fills what a language's tips lack with English, so that a page never has to load two languages, and gives each page
 * the view of them that it asks for.
 */
export function wholeWords(): Plugin {
  const english = () => JSON.parse(readFileSync(resolve(import.meta.dirname, '../content/tips/en.json'), 'utf8'));
  return {
    name: 'whole-words',
    enforce: 'pre',
    transform: {
      filter: { id: /\/content\/tips\/[\w-]+\.json\?(texts|whys)$/ },
      handler: (code, id) => {
        const words = id.includes('/en.json') ? JSON.parse(code) : withEnglish(JSON.parse(code), english());
        return { code: codeOf(viewOf(words, id.endsWith('?texts') ? 'texts' : 'whys')), map: null };
      },
    },
  };
}
