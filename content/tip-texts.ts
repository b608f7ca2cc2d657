import { inLanguage } from './in-language.ts';
import type { ContentTexts } from './tip-words.ts';

// Of every language's file two views, made in the build: nobody has to load what they do not ask for.
const texts = import.meta.glob<ContentTexts>('./tips/*.json', { import: 'default', query: '?texts' });

/** The texts of the tips in a language; in English where there is no such language. @throws when they cannot be loaded. */
export async function loadTexts(language: string): Promise<ContentTexts> {
  return inLanguage(texts, language);
}
