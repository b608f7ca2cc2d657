/**
 * Draws the icons of `assets/` in every size that the browsers ask for, into `public/icon/`. Run it after a drawing has
 * changed: `npm run icons`. A build needs no browser: the pictures are kept beside their drawings, and a test in a real
 * browser proves that they are what the drawings look like.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './browsers/find-browser.ts';
import { iconFiles, renderIcon } from './icons.ts';

const browser = await puppeteer.launch({ executablePath: await findBrowser('chromium'), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const icon of iconFiles) {
    await mkdir(dirname(icon.file), { recursive: true });
    await writeFile(icon.file, await renderIcon(page, icon));
  }
} finally {
  await browser.close();
}
