import { readFile } from 'node:fs/promises';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { iconFiles, renderIcon } from '../../scripts/icons.ts';

/** How many pixels in a hundred may differ visibly: browsers smooth an edge a little differently. */
const tolerance = 2;

describe('every icon file is what its drawing looks like', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await puppeteer.launch({ executablePath: inject('chromium'), args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  it.each(iconFiles.map((icon) => ({ name: icon.file.split('/').slice(-2).join('/'), icon })))(
    '$name',
    async ({ icon }) => {
      const page = await browser.newPage();
      const drawn = PNG.sync.read(Buffer.from(await renderIcon(page, icon)));
      const kept = PNG.sync.read(await readFile(icon.file));
      expect([kept.width, kept.height]).toEqual([icon.size, icon.size]);
      const differing = pixelmatch(drawn.data, kept.data, undefined, icon.size, icon.size, { threshold: 0.05 });
      expect((100 * differing) / icon.size ** 2).toBeLessThanOrEqual(tolerance);
      await page.close();
    },
  );
});
