import { baseLocale, locales as languages } from '#messages/runtime';
import type { Language, Settings } from './settings.ts';

/**
 * The language to speak: the one that was set, else the browser's or its nearest kin, else English.
 * @param browserLanguage a BCP 47 tag such as `nl-BE`.
 */
export function languageFor(setting: Settings['language'], browserLanguage: string): Language {
  if (setting !== 'auto') return setting;
  const wanted = browserLanguage.toLowerCase();
  const kin = (tag: string) => tag.toLowerCase().split('-')[0];
  return (
    languages.find((language) => language.toLowerCase() === wanted) ??
    languages.find((language) => kin(language) === kin(wanted)) ??
    baseLocale
  );
}
