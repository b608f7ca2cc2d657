import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const require = createRequire(import.meta.url);
const fontFile = (name: string) => readFileSync(require.resolve(name)).toString('base64');
const fonts = {
  PictureSans: fontFile('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
  PictureSerif: fontFile('@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2'),
};

/** Gives a page the same letters on every machine: system fonts differ, and a picture would say more of them than of us. */
export async function dress(page: Page): Promise<void> {
  await page.evaluate(async (fonts) => {
    for (const [name, bytes] of Object.entries(fonts)) {
      const face = new FontFace(name, Uint8Array.fromBase64(bytes).buffer, { weight: '200 900' });
      document.fonts.add(await face.load());
    }
    document.documentElement.style.setProperty('--font', 'PictureSans, sans-serif');
    document.documentElement.style.setProperty('--font-reading', 'PictureSerif, serif');
    await document.fonts.ready;
  }, fonts);
}
