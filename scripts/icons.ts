import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { PNG } from 'pngjs';
import type { CopiedPublicFile } from 'wxt';

/** An icon in one size. */
export interface Icon {
  /** Where it lies in the extension, such as `icon/16.png`. */
  readonly path: string;
  /** The SVG that it is drawn from. */
  readonly drawing: string;
  /** Pixels a side. */
  readonly size: number;
  /** The only browser that needs this size. */
  readonly only?: 'firefox';
}

const root = resolve(import.meta.dirname, '..');
const iconOf = (name: string) => (size: number) => ({
  path: `${name}/${size}.png`,
  drawing: join(root, 'assets', `${name}.svg`),
  size,
});

/** Every icon: those of the manifest, and those that the toolbar shows at night. */
const icons: readonly Icon[] = [
  ...[16, 32, 128].map(iconOf('icon')),
  // For the pages of the extensions: Chromium's makes its own of the largest.
  ...[48, 96].map((size) => ({ ...iconOf('icon')(size), only: 'firefox' as const })),
  ...[16, 32].map(iconOf('icon-night')),
];

/** Colours are rounded to multiples of this: they are off by three of 255 at most, and many that are next to each other one. */
const step = 6;

let ready: Promise<void> | undefined;

async function loadRasteriser(): Promise<void> {
  await initWasm(await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
}

/**
 * An icon as a PNG; the same drawing gives the same bytes on every machine. It is written anew, each line as it is and
 * not packed: the rasteriser packs loosely, and predicts each line from its neighbours, which flat colours do not like,
 * and what is packed in the PNG the zip cannot pack better.
 */
async function drawn({ drawing, size }: Icon): Promise<Uint8Array> {
  ready ??= loadRasteriser();
  await ready;
  const resvg = new Resvg(await readFile(drawing, 'utf8'), { fitTo: { mode: 'width', value: size } });
  const png = PNG.sync.read(Buffer.from(resvg.render().asPng()));
  png.data = Buffer.from(png.data.map((part) => Math.min(255, Math.round(part / step) * step)));
  return PNG.sync.write(png, { filterType: 0, deflateLevel: 0 });
}

/** The icons that a browser asks for. */
export function iconsFor(browser: string): readonly Icon[] {
  return icons.filter(({ only = browser }) => only === browser);
}

/** Draws a browser's icons into a folder, for the build to take from there. */
export async function drawIcons(folder: string, browser: string): Promise<CopiedPublicFile[]> {
  return Promise.all(
    iconsFor(browser).map(async (icon) => {
      const file = join(folder, icon.path);
      await mkdir(resolve(file, '..'), { recursive: true });
      await writeFile(file, await drawn(icon));
      return { absoluteSrc: file, relativeDest: icon.path };
    }),
  );
}
