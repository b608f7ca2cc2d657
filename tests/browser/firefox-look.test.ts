import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaints } from './support/complaints.ts';
import { settingsFor } from './support/evening.ts';
import { misfits, noMisfits } from './support/misfits.ts';
import { pages } from './support/pages.ts';
import { type FirefoxRig, startFirefox } from './support/start-firefox.ts';

/** Each theme in another language. */
const looks = [
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'de' },
  { theme: 'night', language: 'nl' },
] as const;

describe('In Firefox', () => {
  let rig: FirefoxRig;
  beforeAll(async () => {
    rig = await startFirefox({ preferences: { 'ui.prefersReducedMotion': 1 } });
  });
  afterAll(() => rig.firefox.close());

  it.each(looks.flatMap((look) => pages.map((page) => ({ ...look, ...page }))))(
    'the $name, $theme and in $language, has all in its place, wide and narrow, and axe-core finds nothing',
    async (one) => {
      const { theme, language } = one;
      // Past bedtime, so that the popup has its banner and all its buttons.
      const settings = settingsFor(-2, { theme, language, sync: false, tips: { rotateSeconds: 0 } });
      await rig.store({ settings });
      const page = await rig.open(one.path);
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
