import { loadMessages } from '#messages/load';
import { type ContentWords, loadWords } from '../content/tip-words.ts';
import type { Language } from './settings.ts';

/** Loads all that a page says in a language, its messages and the content's words at once. @returns the latter. */
export async function loadLanguage(language: Language): Promise<ContentWords> {
  const [words] = await Promise.all([loadWords(language), loadMessages(language)]);
  return words;
}
