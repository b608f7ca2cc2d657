import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumRig, startChromium } from './support/chromium-rig.ts';
import { settingsFor } from './support/evening.ts';
import { popupNames, popupPage } from './support/popup-page.ts';
import { until } from './support/until.ts';

const themes = ['light', 'dark', 'night'] as const;
const languages = ['nl', 'en', 'de'] as const;
const pages = [
  { name: 'popup', path: 'popup.html', ready: 'section.tip p' },
  { name: 'options', path: 'options.html', ready: 'input[type="time"]' },
  { name: 'welcome', path: 'options.html#welcome', ready: 'section.welcome' },
  { name: 'library', path: 'library.html', ready: '.entry' },
];

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

  const every = languages.flatMap((language) =>
    themes.flatMap((theme) => pages.map((page) => ({ language, theme, ...page }))),
  );
  it.each(every)('on the $name in $language, $theme', async ({ language, theme, name, path, ready }) => {
    await rig.store({ settings: settingsFor(0, { language, theme }) });
    const page = await rig.open(path, (page) =>
      page.emulateMediaFeatures([
        // What is still fading in has the contrast of neither its beginning nor its end.
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]),
    );
    await page.waitForSelector(ready);
    if (name === 'popup' && language === 'en') await popupPage(page).click('button', popupNames.why);
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme);
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const found = await axe.run(document, { resultTypes: ['violations'] });
      return found.violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
      );
    });
    expect(violations).toEqual([]);
    await page.close();
  });
});
