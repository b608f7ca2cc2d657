import type { ElementHandle, Page } from 'puppeteer-core';
import { type Screen, screenOf } from './screen.ts';
import { until } from './until.ts';

/** What the tests know of the options page, in English. Should its words change, this is the one place to follow. */
export const optionsNames = {
  bedtime: (day: string) => new RegExp(`^${day}.*bedtime`, 'i'),
  welcome: /welcome/i,
  acceptWelcome: /for all nights/i,
  save: /^save a file/i,
  forget: /^forget…/i,
  doForget: /^yes, forget/i,
  doNotForget: /^no, keep/i,
  putBack: /^put my settings back/i,
} as const;

/** The options page. */
export interface OptionsPage extends Screen {
  readonly page: Page;
  /** Types a time of day into a field, as a person does. */
  typeTime(name: RegExp, time: string): Promise<void>;
  /** Brings back what a file holds. @returns what the page then says of it. */
  bringBack(file: string): Promise<string>;
}

/** Looks at an options page. */
export function optionsPage(page: Page): OptionsPage {
  const screen = screenOf(page);
  return {
    ...screen,
    page,
    typeTime: async (name, time) => {
      // A field for times has no role of its own, so it is found by its label.
      const field = await page.waitForFunction(
        (source) =>
          [...document.querySelectorAll('input')].find((input) =>
            new RegExp(source, 'i').test(input.getAttribute('aria-label') ?? input.labels?.[0]?.textContent ?? ''),
          ),
        {},
        name.source,
      );
      await field.asElement()?.evaluate((element, time) => {
        const input = element as HTMLInputElement;
        input.focus();
        // The page hears of a value only when the browser's own setter wrote it.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, time);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        input.dispatchEvent(new Event('change', { bubbles: true }));
        input.blur();
      }, time);
    },
    bringBack: async (file) => {
      // A question that is sent away takes with it what was said before.
      await screen.click('button', optionsNames.forget);
      await screen.click('button', optionsNames.doNotForget);
      const row = await page.waitForSelector('.row:has(> input[type="file"])');
      await until(async () => ((await row?.$('p:not(.hint):not([hidden])')) === null ? true : undefined), 'silence');
      const input = (await row?.$('input[type="file"]')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(file);
      const said = await page.waitForSelector('.row:has(> input[type="file"]) p:not(.hint):not([hidden])', {
        timeout: 60_000,
      });
      return (await said?.evaluate(({ textContent }) => textContent)) ?? '';
    },
  };
}
