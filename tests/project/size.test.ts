import { readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runNode } from '../../scripts/run-node.ts';
import { languages } from '../../state/settings.ts';

/** What a file imports before it runs. */
const imports = /\b(?:import|from)\s*["'](\.[^"']+\.js)["']/g;

/** What it loads later. */
const loads = /\bimport\(\s*["'`](\.[^"'`]+\.js)["'`]/g;

/** The budgets are those of the first three languages; what others say comes on top in the worker and the package. */
const moreLanguages = languages.length - 3;

/** A file of one language that a page opens with: its first messages, the texts of the tips. */
const languageFile = new RegExp(`^(?:popup-words|tips)-(${languages.join('|')})\\.js$`);

/** What brings the round of the tips and, with it, their texts. */
const roundFile = /^round\.js$/;

const root = resolve(import.meta.dirname, '../..');
const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('What is built for Chromium', () => {
  let folder: string;
  let built: string;
  const read = (name: string) => readFileSync(join(built, name));
  const named = (file: string, pattern: RegExp) =>
    [...read(file).toString().matchAll(pattern)].map(([, path = '']) => join(dirname(file), path));

  /** The files of a page with all that they import, and those that they load in one language, or for other reasons. */
  function loadedBy(page: string, language: string, alsoLoads = /^$/): string[] {
    const html = read(page).toString();
    const found = new Set([...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file = '']) => file));
    for (const file of found) {
      if (!file.endsWith('.js')) continue;
      for (const imported of named(file, imports)) found.add(imported);
      for (const later of named(file, loads)) {
        if (languageFile.exec(later)?.[1] === language || alsoLoads.test(later)) found.add(later);
      }
    }
    return [...found];
  }
  const raw = (files: readonly string[]) => files.reduce((sum, file) => sum + read(file).length, 0);
  const zipped = (files: readonly string[]) => files.reduce((sum, file) => sum + gzipSync(read(file)).length, 0);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slaapwel-size-'));
    await runNode(root, 'scripts/run-wxt.ts', 'zip', 'chrome', folder);
    built = join(folder, 'chrome');
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  // The budget, the latter kept by a hair. Preact and its signals are 6,300 of it, the styles 2,800. An opening begins with
  // a tip that was prepared with its words: a test in a real browser sees that nothing else is asked for.
  it.each(languages)('has a popup that loads no more than it may, in %s', (language) => {
    const files = loadedBy('popup.html', language);
    expect(files.filter((file) => languageFile.test(file))).toHaveLength(1);
    expect(files.filter((file) => file.endsWith('.css'))).not.toEqual([]);
    expect(raw(files)).toBeLessThanOrEqual(60_000);
    expect(zipped(files)).toBeLessThanOrEqual(22_000);
  });

  // With the round and the texts that come once it is drawn, where the stock of prepared tips holds no more: a test in a
  // real browser sees that it is drawn without them. Only one that has no tip to begin with waits for them.
  it.each(languages)(
    'has a popup that loads little more once it has to go on with the round of the tips, in %s',
    (language) => {
      const files = loadedBy('popup.html', language, roundFile);
      expect(files.filter((file) => languageFile.test(file))).toHaveLength(2);
      expect(raw(files)).toBeLessThanOrEqual(66_600);
      expect(zipped(files)).toBeLessThanOrEqual(27_400);
    },
  );

  // The budget with three languages, kept by a hair: their messages are 6,900 bytes of it. A worker cannot load anything
  // later, so that each language more is let in with what it weighs.
  it('has a worker that is no larger than it may be', () => {
    expect(named('background.js', imports)).toEqual([]);
    expect(read('background.js').length).toBeLessThanOrEqual(40_000 + 2_500 * moreLanguages);
  });

  // The budget with three languages, kept by a hair. 2,300 of it are what the popup's costs: more files pack worse.
  it('fits into a package that is no larger than it may be', () => {
    expect(statSync(join(folder, `slaapwel-${version}-chrome.zip`)).size).toBeLessThanOrEqual(
      120_000 + 15_000 * moreLanguages,
    );
  });
});
