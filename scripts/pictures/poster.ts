import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { dress } from './dress.ts';

const tokens = readFileSync('components/tokens.css', 'utf8');
const icon = Buffer.from(readFileSync('assets/icon.svg')).toString('base64');

/** A picture for a store's page. */
export interface Poster {
  readonly size: { readonly width: number; readonly height: number };
  readonly theme: 'light' | 'dark' | 'night';
  readonly heading: string;
  readonly lines: readonly string[];
  /** A picture of the program and how many CSS pixels wide it is shown; none on a small tile. */
  readonly picture?: { readonly bytes: Uint8Array; readonly width: number };
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function html({ size, theme, heading, lines, picture }: Poster): string {
  const shot = picture
    ? `<img class="shot" width="${picture.width}" src="data:image/png;base64,${Buffer.from(picture.bytes).toString('base64')}">`
    : '';
  return `<!doctype html><html data-theme="${theme}"><style>${tokens}
    * { box-sizing: border-box; margin: 0 }
    body { inline-size: ${size.width}px; block-size: ${size.height}px; overflow: hidden; display: flex; align-items: center;
      gap: 5%; padding: 0 7%; background: linear-gradient(160deg, var(--paper), var(--sunken)); color: var(--ink); font: 22px/1.5 var(--font) }
    .words { flex: 1 }
    .icon { inline-size: ${picture ? 72 : 56}px; margin-block-end: ${picture ? 28 : 16}px; display: block }
    h1 { font: 400 ${picture ? 46 : 30}px/1.15 var(--font-reading); margin-block-end: ${picture ? 24 : 10}px; text-wrap: balance }
    p { color: var(--ink-soft); font-size: ${picture ? 20 : 15}px; margin-block-end: 12px; text-wrap: pretty }
    .shot { border-radius: 14px; box-shadow: 0 2px 6px #0003, 0 24px 60px #0004; max-block-size: 88%; object-fit: cover; object-position: top }
  </style><body><div class="words"><img class="icon" src="data:image/svg+xml;base64,${icon}">
    <h1>${escaped(heading)}</h1>${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</div>${shot}</body></html>`;
}

/** Draws a poster, one device pixel to a CSS pixel: stores take exact sizes. */
export async function drawPoster(browser: Browser, poster: Poster): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setViewport({ ...poster.size, deviceScaleFactor: 1 });
  await page.setContent(html(poster));
  await dress(page);
  const drawn = await page.screenshot();
  await page.close();
  return drawn;
}
