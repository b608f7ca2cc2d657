import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { steadyMoment, steadyPictures } from '../../scripts/pictures/steady.ts';
import { openStudio, type Studio } from '../../scripts/pictures/studio.ts';

const kept = join(import.meta.dirname, 'pictures');
/** Where a picture that differs is laid, with the differences in red. */
const found = '.output/pictures';

/**
 * How much of a picture may differ: one pixel in two thousand, each by more than a tenth of the way from black to
 * white, smoothed edges left out. Another Chromium draws a few edges otherwise; a line of text that moved by one pixel
 * is several times as much, and so is a word that is gone.
 */
const tolerance = { share: 0.0005, threshold: 0.1 };

/** The share of pixels that differ, from 0 to 1, and a picture of them; pictures of two sizes differ altogether. */
function difference(a: PNG, b: PNG): { share: number; picture: PNG } {
  if (a.width !== b.width || a.height !== b.height) return { share: 1, picture: b };
  const picture = new PNG({ width: a.width, height: a.height });
  const options = { threshold: tolerance.threshold };
  const count = pixelmatch(a.data, b.data, picture.data, a.width, a.height, options);
  return { share: count / (a.width * a.height), picture };
}

describe('The pages look as they did', () => {
  let studio: Studio;
  beforeAll(async () => {
    await mkdir(found, { recursive: true });
    const equipment = { chromium: inject('chromium'), faketime: inject('faketime'), build: inject('chromeBuild') };
    studio = await openStudio(equipment, steadyMoment);
  });
  afterAll(() => studio?.close());

  it.each(steadyPictures)('$name; if it was meant to change: npm run pictures -- --steady', async (picture) => {
    const taken = PNG.sync.read(Buffer.from(await studio.take(picture.scene, picture.exposure)));
    const before = PNG.sync.read(await readFile(join(kept, `${picture.name}.png`)));
    const { share, picture: differing } = difference(before, taken);
    if (share > tolerance.share) {
      await writeFile(join(found, `${picture.name}.png`), PNG.sync.write(taken));
      await writeFile(join(found, `${picture.name}.difference.png`), PNG.sync.write(differing));
    }
    expect(share).toBeLessThanOrEqual(tolerance.share);
  });

  it('and a picture that is moved by a pixel would be noticed', async () => {
    const before = PNG.sync.read(await readFile(join(kept, `${steadyPictures[0]?.name}.png`)));
    const moved = new PNG({ width: before.width, height: before.height });
    PNG.bitblt(before, moved, 0, 0, before.width, before.height - 1, 0, 1);
    expect(difference(before, moved).share).toBeGreaterThan(tolerance.share);
  });
});
