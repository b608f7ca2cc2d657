import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Icon, iconsFor } from '../../scripts/icons.ts';
import { type ChromiumRig, startChromium } from './support/chromium-rig.ts';

/** How many pixels in a hundred may differ visibly: two programs smooth an edge a little differently. */
const tolerance = 2;

/** What the browser makes of a drawing in a size. */
async function seen(page: Page, { drawing, size }: Icon): Promise<PNG> {
  const svg = (await readFile(drawing)).toString('base64');
  await page.setViewport({ width: size, height: size });
  const picture = `<img width="${size}" height="${size}" style="display:block" src="data:image/svg+xml;base64,${svg}">`;
  await page.setContent(`<body style="margin:0">${picture}`);
  return PNG.sync.read(Buffer.from(await page.screenshot({ omitBackground: true })));
}

const builds = [
  ...iconsFor('chrome').map((icon) => ({ ...icon, build: 'chromeBuild' as const })),
  ...iconsFor('firefox').map((icon) => ({ ...icon, build: 'firefoxBuild' as const })),
];

describe('Every icon in the build is what a browser makes of its drawing', () => {
  let rig: ChromiumRig;
  beforeAll(async () => {
    rig = await startChromium();
  });
  afterAll(() => rig?.end());

  it.each(builds)('$build: $path', async ({ build, ...icon }) => {
    const page = await rig.browser.newPage();
    const built = PNG.sync.read(await readFile(join(inject(build), icon.path)));
    expect([built.width, built.height]).toEqual([icon.size, icon.size]);
    const { data } = await seen(page, icon);
    const differing = pixelmatch(data, built.data, undefined, icon.size, icon.size, { threshold: 0.05 });
    expect((100 * differing) / icon.size ** 2).toBeLessThanOrEqual(tolerance);
    await page.close();
  });
});
