import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { scenes } from '../../scripts/pictures/scenes.ts';
import { openStudio, type Studio } from '../../scripts/pictures/studio.ts';
import { buildPseudo } from '../../scripts/pseudo/build-pseudo.ts';
import { misfits, noMisfits } from './support/misfits.ts';

/** The two languages that nobody speaks: one 40 % longer, one that is read from right to left. */
const languages = [
  { language: 'en-XA', direction: 'ltr' },
  { language: 'ar-XB', direction: 'rtl' },
] as const;

/** Every scene that the pictures show, by the moment at which the clock stands. */
const moments = [...Map.groupBy(scenes, ({ at }) => at)];

describe('In a language 40 % longer and in one that is read from right to left', () => {
  let folder: string;
  let build: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slaapwel-pseudo-'));
    build = await buildPseudo(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  // Each language in a browser of its own, side by side: pages wait more than they work.
  describe.each(languages)('in $language', { concurrent: true }, ({ language, direction }) => {
    describe.each(moments)('at %s', { concurrent: false }, (at, atOnce) => {
      let studio: Studio;
      beforeAll(async () => {
        studio = await openStudio({ chromium: inject('chromium'), faketime: inject('faketime'), build }, at);
      });
      afterAll(() => studio?.close());

      it.each(atOnce)('$name: nothing overlaps, is cut off or sticks out', { concurrent: false }, async (scene) => {
        await studio.visit(scene, { theme: 'light', language, scale: 1 }, async (page) => {
          expect(await page.evaluate(() => [document.documentElement.lang, document.dir])).toEqual([
            language,
            direction,
          ]);
          expect(await misfits(page)).toEqual(noMisfits);
        });
      });
    });
  });
});
