import de from './steps/de.json';
import en from './steps/en.json';
import nl from './steps/nl.json';
import type { ContentLanguage } from './tip-words.ts';
import type { StepId } from './wind-down.ts';

const words: Readonly<Record<ContentLanguage, Readonly<Record<StepId, string>>>> = { nl, en, de };

/** The text of a wind-down step. All languages are at hand: a background worker cannot load one later. */
export function stepText(id: StepId, language: ContentLanguage): string {
  return words[language][id];
}
