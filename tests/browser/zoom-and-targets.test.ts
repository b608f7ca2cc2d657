import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumRig, startChromium } from './support/chromium-rig.ts';
import { settingsFor } from './support/evening.ts';
import { misfits, noMisfits } from './support/misfits.ts';
import { pages } from './support/pages.ts';
import { until } from './support/until.ts';

/** The smallest target that WCAG 2.2 allows, in CSS pixels (2.5.8). */
const smallest = 24;

/** The targets that are too small for a finger; a link within a sentence is as high as the sentence. */
function tooSmall(page: Page, least: number) {
  return page.evaluate((least) => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [role="slider"]',
    );
    const isInSentence = (one: HTMLElement) => one.matches('a, .inline') && getComputedStyle(one).display === 'inline';
    return [...all]
      .filter((one) => one.checkVisibility() && !isInSentence(one))
      .map((one) => ({ one, ...(one.closest('label') ?? one).getBoundingClientRect().toJSON() }))
      .filter(({ width, height }) => width < least || height < least)
      .map(({ one, width, height }) => `${width} x ${height}: ${one.outerHTML.slice(0, 120)}`);
  }, least);
}

describe('A page', () => {
  let rig: ChromiumRig;
  beforeAll(async () => {
    rig = await startChromium();
    await rig.worker();
    // In German, whose words are longest.
    await rig.store({ settings: settingsFor(0, { language: 'de' }) });
    await until(async () => (await rig.state()).notices[0], 'the nudge');
  });
  afterAll(() => rig.end());

  const open = async (path: string, ready: string, features: Record<string, string> = {}) => {
    const page = await rig.open(path, (page) =>
      page.emulateMediaFeatures(Object.entries(features).map(([name, value]) => ({ name, value }))),
    );
    await page.waitForSelector(ready);
    await page.bringToFront();
    return page;
  };

  it.each(pages)(
    'shows all of the $name at 320 pixels, at 400 % and at 200 %, with nothing to scroll sideways and no text on another',
    async (one) => {
      const page = await open(one.path, one.ready);
      for (const [width, height] of [
        [320, 800],
        [320, 256],
        [640, 512],
      ] as const) {
        await page.setViewport({ width, height });
        expect(await misfits(page), `at ${width} x ${height}`).toEqual(noMisfits);
      }
      await page.close();
    },
  );

  it.each(pages)('cuts no word of the $name off when only its text is twice as large', async (one) => {
    const page = await open(one.path, one.ready);
    await page.setViewport({ width: 1280, height: 1024 });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await misfits(page)).toEqual(noMisfits);
    await page.close();
  });

  it.each(pages)('has only targets of at least 24 pixels: the $name, wide and narrow', async (one) => {
    const page = await open(one.path, one.ready);
    for (const width of [1280, 320]) {
      await page.setViewport({ width, height: 800 });
      expect(await tooSmall(page, smallest)).toEqual([]);
    }
    await page.close();
  });

  it.each(pages)('holds still for those who ask for it: the $name', async (one) => {
    const page = await open(one.path, one.ready, { 'prefers-reduced-motion': 'reduce' });
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((one) => {
          const { transitionDuration, animationName, animationDuration } = getComputedStyle(one);
          const lasts = (durations: string) =>
            durations.split(', ').some((duration) => Number.parseFloat(duration) > 0.01);
          return lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration));
        })
        .map((one) => one.outerHTML.slice(0, 120)),
    );
    expect(moving).toEqual([]);
    await page.close();
  });

  it.each(pages)('shows where the focus is on the $name, in its own colours and in forced ones', async (one) => {
    for (const forced of ['none', 'active']) {
      const page = await open(one.path, one.ready, { 'forced-colors': forced, 'prefers-reduced-motion': 'reduce' });
      const bare: string[] = [];
      for (let tab = 0; tab < 25; tab++) {
        await page.keyboard.press('Tab');
        const ring = await page.evaluate(() => {
          const { activeElement } = document;
          if (!activeElement || activeElement === document.body) return undefined;
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(activeElement);
          const isSeen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
          const paper = getComputedStyle(document.body).backgroundColor;
          return { isSeen: isSeen && outlineColor !== paper, what: activeElement.outerHTML.slice(0, 120) };
        });
        if (ring && !ring.isSeen) bare.push(ring.what);
      }
      expect(bare, `forced colours ${forced}`).toEqual([]);
      await page.close();
    }
  });

  it('shows in forced colours whether something is on, and where a night begins and ends', async () => {
    const page = await open('options.html', 'input[type="time"]', { 'forced-colors': 'active' });
    await page.setViewport({ width: 1280, height: 900 });
    const picture = async (selector: string) => {
      const element = await page.waitForSelector(selector);
      return Buffer.from((await element?.screenshot()) ?? []).toString('base64');
    };
    const before = { row: await picture('.night .switch input'), line: await picture('.night .line') };
    await (await page.$('.night .switch input'))?.evaluate((input) => (input as HTMLElement).click());
    await page.waitForSelector('.night.off');
    expect(await picture('.night .switch input')).not.toBe(before.row);
    expect(await picture('.night .line')).not.toBe(before.line);
    await page.close();
  });
});
