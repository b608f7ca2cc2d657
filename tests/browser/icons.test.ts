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

/** The relative luminance of a pixel, by WCAG 2.2. */
function luminance({ data }: PNG, pixel: number): number {
  const [red, green, blue] = [0, 1, 2].map((part) => {
    const value = (data[pixel * 4 + part] as number) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

it.each(builds.filter(({ size }) => size === 16))(
  '$path of $build can be made out on any toolbar: it brings its own ground, from which the moon stands out',
  async ({ path, build }) => {
    const png = PNG.sync.read(await readFile(join(inject(build), path)));
    const pixels = Array.from({ length: 16 * 16 }, (_, pixel) => pixel);
    const own = pixels.filter((pixel) => (png.data[pixel * 4 + 3] as number) === 255).map((one) => luminance(png, one));
    // All but a narrow margin and the rounded corners, whatever lies behind.
    expect(own.length).toBeGreaterThan(0.7 * pixels.length);
    const sorted = own.toSorted((a, b) => a - b);
    // The moon is an eighth of the picture; below it the sky grows light.
    const [ground, moon] = [1 / 3, 7 / 8].map((part) => sorted[Math.floor(part * sorted.length)] as number);
    expect(((moon as number) + 0.05) / ((ground as number) + 0.05)).toBeGreaterThanOrEqual(4.5);
  },
);

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
