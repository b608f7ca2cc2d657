import { type Language, languages, type Settings } from './settings.ts';

/**
 * The language to speak: the one that was set, else the browser's, else English.
 * @param browserLanguage a BCP 47 tag such as `nl-BE`.
 */
export function languageFor(setting: Settings['language'], browserLanguage: string): Language {
  if (setting !== 'auto') return setting;
  return languages.find((language) => browserLanguage.toLowerCase().split('-')[0] === language) ?? 'en';
}
