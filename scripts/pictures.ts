import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { languages as spoken } from '../state/settings.ts';
import { findBrowser } from './browsers/find-browser.ts';
import { findFaketime } from './browsers/find-faketime.ts';
import { buildExtension } from './build-extension.ts';
import { drawPoster } from './pictures/poster.ts';
import { postersIn, tileIn } from './pictures/posters.ts';
import { scenes } from './pictures/scenes.ts';
import { steadyMoment, steadyPictures } from './pictures/steady.ts';
import { type Exposure, openStudio } from './pictures/studio.ts';
import { buildPseudo } from './pseudo/build-pseudo.ts';
import { pseudoLocales } from './pseudo/pseudo-words.ts';

// npm run pictures [-- --only popup --language nl --theme night]: pictures of every page in every state, theme and
// language, from the real extension in a real Chromium whose clock stands still, into docs/pictures/all/; those that
// the README shows, beside it; and the stores' sizes into store/pictures/. With --steady only the few with which
// tests/browser/pictures.test.ts compares, into tests/browser/pictures/.

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    language: { type: 'string' },
    theme: { type: 'string' },
    steady: { type: 'boolean' },
  },
});
const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'docs/pictures');
const store = join(root, 'store/pictures');

/** The few that are kept with the sources, for the README. */
const kept: Readonly<Record<string, string>> = {
  'popup-evening.light.en': 'popup',
  'popup-bedtime.night.en': 'popup-night',
};

const languages = spoken.filter((language) => language === (values.language ?? language));
/** Those with a store text, which the stores' pictures quote. */
const inStores: readonly string[] = languages.filter((language) => existsSync(join(root, `store/${language}.md`)));
const pseudo = pseudoLocales.map(({ locale }) => locale).filter((locale) => locale === (values.language ?? locale));
const themes = (['light', 'dark', 'night'] as const).filter((theme) => theme === (values.theme ?? theme));
const exposures: readonly Exposure[] = [...languages, ...pseudo].flatMap((language) =>
  themes.map((theme) => ({ language, theme, scale: 2 }) as const),
);
const chosen = scenes.filter(({ name }) => name.includes(values.only ?? ''));

const equipment = {
  chromium: await findBrowser('chromium'),
  faketime: await findFaketime(),
  // With the pseudo-locales in it, it is the same but for two more languages to choose from.
  build: pseudo.length > 0 ? await buildPseudo(join(root, '.output/pseudo')) : await buildExtension('chrome'),
};
if (values.steady) {
  const folder = join(root, 'tests/browser/pictures');
  await mkdir(folder, { recursive: true });
  const studio = await openStudio(equipment, steadyMoment);
  for (const { name, scene, exposure } of steadyPictures) {
    await writeFile(join(folder, `${name}.png`), await studio.take(scene, exposure));
  }
  await studio.close();
  process.exit();
}
await rm(join(folder, 'all'), { recursive: true, force: true });
await mkdir(join(folder, 'all'), { recursive: true });
await mkdir(store, { recursive: true });

for (const [at, atOnce] of Map.groupBy(chosen, (scene) => scene.at)) {
  const studio = await openStudio(equipment, at);
  try {
    for (const scene of atOnce) {
      for (const exposure of exposures) {
        const name = `${scene.name}.${exposure.theme}.${exposure.language}`;
        const bytes = await studio.take(scene, exposure);
        await writeFile(join(folder, 'all', `${name}.png`), bytes);
        if (kept[name]) await writeFile(join(folder, `${kept[name]}.png`), bytes);
        const posters = inStores.includes(exposure.language) ? postersIn(exposure.language) : [];
        const poster = posters.find(({ scene: name, theme }) => name === scene.name && theme === exposure.theme);
        if (poster) {
          const size = { width: 1280, height: 800 };
          const drawn = await drawPoster(studio.browser, { ...poster, size, picture: { bytes, width: poster.width } });
          await writeFile(join(store, `${scene.name}.${exposure.language}.png`), drawn);
        }
        console.log(name);
      }
    }
    for (const language of at === chosen[0]?.at ? inStores : []) {
      const tile = { ...tileIn(language), size: { width: 440, height: 280 }, theme: 'night' } as const;
      await writeFile(join(store, `tile.${language}.png`), await drawPoster(studio.browser, tile));
    }
  } finally {
    await studio.close();
  }
}
