import { browser } from './browser.ts';

/** The language of the browser's own buttons and menus, as a BCP 47 tag. */
export function browserLanguage(): string {
  return browser.i18n.getUILanguage();
}
