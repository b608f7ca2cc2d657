import { loadTexts } from './tip-texts.ts';
import { loadWhys } from './tip-whys.ts';
import type { ContentWords } from './tip-words.ts';
import type { TipId } from './tips.ts';

/** All words in a language, as they stand in its file. @throws when they cannot be loaded. */
export async function loadWords(language: string): Promise<ContentWords> {
  const [{ sections, tips }, { tips: tipWhys, stepWhys }] = await Promise.all([
    loadTexts(language),
    loadWhys(language),
  ]);
  const whole = Object.entries(tips).map(([id, words]) => [id, { ...words, why: tipWhys[id as TipId] }]);
  return { sections, tips: Object.fromEntries(whole), stepWhys };
}
