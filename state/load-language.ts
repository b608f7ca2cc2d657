import { loadFirstMessages } from '#messages/load';
import type { Language } from './settings.ts';

/** Loads what a page opens with in a language: its messages, and what it needs of the content's words. @returns the latter. */
export async function loadLanguage<Words>(
  language: Language,
  load: (language: Language) => Promise<Words>,
): Promise<Words> {
  const [words] = await Promise.all([load(language), loadFirstMessages(language)]);
  return words;
}
