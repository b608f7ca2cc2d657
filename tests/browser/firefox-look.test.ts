import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchFirefox } from '../../scripts/browsers/launch-firefox.ts';
import { complaints } from './support/complaints.ts';
import { settingsFor } from './support/evening.ts';
import { misfits, noMisfits } from './support/misfits.ts';
import { openInFirefox } from './support/open-in-firefox.ts';
import { pages } from './support/pages.ts';
import { zone } from './support/zone.ts';

/** Each theme in another language. */
const looks = [
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'de' },
  { theme: 'night', language: 'nl' },
] as const;

describe('In Firefox', () => {
  let firefox: Browser;
  let probe: Page;
  beforeAll(async () => {
    const preferences = { 'ui.prefersReducedMotion': 1 };
    firefox = await launchFirefox({ program: inject('firefox'), env: { TZ: zone }, preferences });
    await firefox.installExtension(inject('firefoxBuild'));
    probe = await openInFirefox(firefox, 'manifest.json');
  });
  afterAll(() => firefox.close());

  it.each(looks.flatMap((look) => pages.map((page) => ({ ...look, ...page }))))(
    'the $name, $theme and in $language, has all in its place, wide and narrow, and axe-core finds nothing',
    async (one) => {
      const { theme, language } = one;
      // Past bedtime, so that the popup has its banner and all its buttons.
      const settings = settingsFor(-2, { theme, language, sync: false, tips: { rotateSeconds: 0 } });
      await probe.evaluate((values) => chrome.storage.local.set(values), { settings });
      const page = await openInFirefox(firefox, one.path);
      await page.waitForSelector(one.ready);
      const dressed = () =>
        page.evaluate(() => [document.documentElement.dataset['theme'], document.documentElement.lang]);
      await expect.poll(dressed).toEqual([theme, language]);
      for (const width of [1280, 320]) {
        await page.setViewport({ width, height: 900 });
        await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
        expect(await misfits(page), `${width} pixels wide`).toEqual(noMisfits);
      }
      expect(await complaints(page)).toEqual([]);
      await page.close();
    },
  );
});
