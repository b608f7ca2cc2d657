import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';

/** An icon in one size. */
export interface IconFile {
  readonly drawing: string;
  readonly file: string;
  /** Pixels a side. */
  readonly size: number;
}

const root = resolve(import.meta.dirname, '..');
const iconOf = (drawing: string, folder: string) => (size: number) => ({
  drawing: resolve(root, 'assets', drawing),
  file: resolve(root, 'public', folder, `${size}.png`),
  size,
});

/** Every icon file: those of the manifest, and those that the toolbar shows at night. */
export const iconFiles: readonly IconFile[] = [
  ...[16, 32, 48, 96, 128].map(iconOf('icon.svg', 'icon')),
  ...[16, 32].map(iconOf('icon-night.svg', 'icon-night')),
];

/** What a drawing looks like in a size, as a PNG with a clear ground. */
export async function renderIcon(page: Page, { drawing, size }: IconFile): Promise<Uint8Array> {
  const svg = (await readFile(drawing)).toString('base64');
  await page.setViewport({ width: size, height: size });
  const picture = `<img width="${size}" height="${size}" style="display:block" src="data:image/svg+xml;base64,${svg}">`;
  await page.setContent(`<body style="margin:0">${picture}`);
  return page.screenshot({ omitBackground: true });
}
