/**
 * Draws `assets/icon.svg` in every size that the browsers ask for, into `public/icon/`. Run it after the drawing has
 * changed: `node scripts/render-icons.ts`. CHROME_PATH names another Chromium than Debian's.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';

const sizes = [16, 32, 48, 96, 128];
const from = new URL('../assets/icon.svg', import.meta.url);
const to = new URL('../public/icon/', import.meta.url);

const drawing = (await readFile(from)).toString('base64');
await mkdir(to, { recursive: true });
const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
const browser = await launch({ executablePath, headless: true, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const size of sizes) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><img width="${size}" height="${size}" style="display:block" src="data:image/svg+xml;base64,${drawing}">`,
    );
    await page.screenshot({ path: new URL(`${size}.png`, to).pathname as `${string}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
}
