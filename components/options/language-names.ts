import type { Language } from '../../state/settings.ts';

/** The languages by the names they give themselves: whoever looks for theirs may not read the page's. */
export const languageNames: Readonly<Record<Language, string>> = {
  nl: 'Nederlands',
  en: 'English',
  de: 'Deutsch',
};
