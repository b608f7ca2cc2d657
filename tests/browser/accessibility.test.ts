import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumRig, startChromium } from './support/chromium-rig.ts';
import { complaints } from './support/complaints.ts';
import { settingsFor } from './support/evening.ts';
import { pages } from './support/pages.ts';
import { popupNames, popupPage } from './support/popup-page.ts';
import { until } from './support/until.ts';

const themes = ['light', 'dark', 'night'] as const;
const languages = ['nl', 'en', 'de'] as const;

describe('axe-core finds nothing to complain of', () => {
  let rig: ChromiumRig;
  beforeAll(async () => {
    rig = await startChromium();
    await rig.worker();
    await rig.store({ settings: settingsFor(0) });
    // A standing nudge: the popup has its banner and all its buttons.
    await until(async () => (await rig.state()).notices[0], 'the nudge');
  });
  afterAll(() => rig.end());

  /** Opens a page on which nothing fades: what is fading has the contrast of neither its beginning nor its end. */
  const openStill = async (path: string, ready: string, contrast: 'more' | 'no-preference' = 'no-preference') => {
    const page = await rig.open(path, (page) =>
      page.emulateMediaFeatures([
        { name: 'prefers-reduced-motion', value: 'reduce' },
        { name: 'prefers-contrast', value: contrast },
      ]),
    );
    await page.waitForSelector(ready);
    return page;
  };
  const themeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['theme']);

  it.each(languages.flatMap((language) => pages.map((page) => ({ language, ...page }))))(
    'on the $name in $language, light, dark or night',
    async ({ language, name, path, ready }) => {
      await rig.store({ settings: settingsFor(0, { language, theme: 'light' }) });
      const page = await openStill(path, ready);
      if (name === 'popup' && language === 'en') await popupPage(page).click('button', popupNames.why);
      await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(language);
      for (const theme of themes) {
        await rig.store({ settings: settingsFor(0, { language, theme }) });
        await expect.poll(() => themeOf(page)).toBe(theme);
        expect(await complaints(page), theme).toEqual([]);
      }
      await page.close();
    },
  );

  it.each(pages)('on the $name for those who ask for more contrast, who get 7 to 1', async ({ path, ready }) => {
    await rig.store({ settings: settingsFor(0, { theme: 'light' }) });
    const page = await openStill(path, ready, 'more');
    for (const theme of ['light', 'dark'] as const) {
      await rig.store({ settings: settingsFor(0, { theme }) });
      await expect.poll(() => themeOf(page)).toBe(theme);
      expect(await complaints(page, ['color-contrast-enhanced']), theme).toEqual([]);
    }
    await page.close();
  });
});
