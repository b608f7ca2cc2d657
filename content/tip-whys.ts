import { inLanguage } from './in-language.ts';
import type { ContentWhys } from './tip-words.ts';

const whys = import.meta.glob<ContentWhys>('./tips/*.json', { import: 'default', query: '?whys' });

/** What the evidence says in a language; in English where there is no such language. @throws when it cannot be loaded. */
export async function loadWhys(language: string): Promise<ContentWhys> {
  return inLanguage(whys, language);
}
