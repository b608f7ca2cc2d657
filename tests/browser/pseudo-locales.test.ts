import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { scenes } from '../../scripts/pictures/scene.ts';
import { openStudio, type Studio } from '../../scripts/pictures/studio.ts';
import { buildPseudo } from '../../scripts/pseudo/build-pseudo.ts';

const at = scenes.find(({ name }) => name === 'popup-afternoon')?.at ?? '';
const seen = scenes.filter((scene) => scene.at === at);

/** Elements whose words are cut off or stick out of the page, by their class and their first words. */
const misfits = (page: Page) =>
  page.evaluate(() => {
    const said = (element: Element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 30)}`;
    const isSeen = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0;
    return [...document.querySelectorAll('body *')]
      .filter((element) => isSeen(element) && !element.closest('svg, .unseen, select'))
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        const sticksOut = left < -1 || right > document.documentElement.clientWidth + 1;
        const isCut =
          element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible';
        return sticksOut || (isCut && !(element instanceof HTMLInputElement));
      })
      .map(said);
  });

describe.each([
  ['en-XA', 'ltr'],
  ['ar-XB', 'rtl'],
])('In %s', (language, direction) => {
  let folder: string;
  let studio: Studio;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slaapwel-pseudo-'));
    const build = await buildPseudo(folder);
    studio = await openStudio({ chromium: inject('chromium'), faketime: inject('faketime'), build }, at);
  });
  afterAll(async () => {
    await studio?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(seen)(`$name runs ${direction}, and no word is cut off or sticks out`, async (scene) => {
    await studio.take(scene, { theme: 'light', language, scale: 1 }, async (page) => {
      expect(await page.evaluate(() => [document.documentElement.lang, document.dir])).toEqual([language, direction]);
      expect(await misfits(page)).toEqual([]);
    });
  });
});
