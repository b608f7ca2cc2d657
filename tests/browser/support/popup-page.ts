import type { Page } from 'puppeteer-core';
import { type Screen, screenOf } from './screen.ts';

/** What the tests know of the popup, in English. Should its words change, this is the one place to follow. */
export const popupNames = {
  previous: /^previous tip/i,
  next: /^next tip/i,
  why: /^why/i,
  hide: /^hide/i,
  snooze: /^(snooze|\d+ (min|h)\b.* more)/i,
  goodNight: /^good night/i,
  undo: /^undo/i,
  settings: /^settings/i,
} as const;

/** The popup in a tab or opened by the browser. */
export interface PopupPage extends Screen {
  readonly page: Page;
  /** The title of the section that the tip on show belongs to. */
  section(): Promise<string>;
  /** The words of the tip on show. */
  tip(): Promise<string>;
}

/** Looks at a popup. */
export function popupPage(page: Page): PopupPage {
  const screen = screenOf(page);
  const textOf = async (selector: string) => {
    // Until its buttons are there the popup only shows the tip that was prepared.
    await page.waitForSelector('section.tip .turn');
    return page.$eval(selector, (found) => found.textContent.trim());
  };
  return {
    ...screen,
    page,
    section: () => textOf('section.tip h2'),
    tip: () => textOf('section.tip p'),
  };
}
