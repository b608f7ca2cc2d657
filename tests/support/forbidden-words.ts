import type { Language } from '../../state/settings.ts';

const word = (stems: string) => new RegExp(`(?<!\\p{L})(${stems})(?!\\p{L})`, 'iu');
/** What no sentence of ours says, in any language that is complete: healing, fear, certainty, orders. */
export const forbiddenWords: Record<Language, RegExp> = {
  en: word(
    'cur(e|es|ed|ing|ative)|heal(s|ed|ing|er)?|treat(s|ed|ing|ment|ments)?|therap\\p{L}*|miracle\\p{L}*|' +
      'guarantee\\p{L}*|detox\\p{L}*|remedies|superfood\\p{L}*|must|deadly|dangerous|toxic',
  ),
  nl: word(
    '(ge)?nees\\p{L}*|genez\\p{L}*|heel(t|de|kracht\\p{L}*)|helende?|behandel\\p{L}*|therap\\p{L}*|remedies?|' +
      'wonder\\p{L}*|garant\\p{L}*|gegarandeerd\\p{L}*|garandeert|ontgift\\p{L}*|kwaal|kwalen|dodelijk\\p{L}*|gevaarlijk\\p{L}*|giftig\\p{L}*',
  ),
  de: word(
    '(ge|ver|aus)?heil\\p{L}*|(aus)?kurier\\p{L}*|behandel\\p{L}*|behandlung\\p{L}*|therap\\p{L}*|wunder\\p{L}*|' +
      'garant\\p{L}*|entgift\\p{L}*|tödlich\\p{L}*|gefährlich\\p{L}*|giftig\\p{L}*|musst|müssen',
  ),
};
