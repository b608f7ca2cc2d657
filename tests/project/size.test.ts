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

/** A file of one language that a page opens with: the texts of the tips, its first messages. */
const languageFile = new RegExp(`/(?:popup-words|tips-texts)-(${languages.join('|')})\\.js$`);

const root = resolve(import.meta.dirname, '../..');
const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('What is built for Chromium', () => {
  let folder: string;
  let built: string;
  const read = (name: string) => readFileSync(join(built, name));
  const named = (file: string, pattern: RegExp) =>
    [...read(file).toString().matchAll(pattern)].map(([, path = '']) => join(dirname(file), path));

  /** The files of a page with all that they import, and those that they load in one language. */
  function loadedBy(page: string, language: string): string[] {
    const html = read(page).toString();
    const found = new Set([...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file = '']) => file));
    for (const file of found) {
      if (!file.endsWith('.js')) continue;
      for (const imported of named(file, imports)) found.add(imported);
      for (const later of named(file, loads)) if (languageFile.exec(later)?.[1] === language) found.add(later);
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

  // The budget for what the popup loads is 60,000 bytes, and 22,000 with gzip. It is NOT met: these bounds are what was
  // reached, and 2 % more, so that it does not grow unseen. Preact and its signals alone are 21,300 bytes, the styles
  // 10,700, the texts of the tips 6,500.
  it.each(languages)('has a popup that loads no more than it does today, in %s', (language) => {
    const files = loadedBy('popup.html', language);
    expect(files.filter((file) => languageFile.test(file)).length).toBeGreaterThanOrEqual(2);
    expect(files.filter((file) => file.endsWith('.css'))).not.toEqual([]);
    expect(raw(files)).toBeLessThanOrEqual(79_400);
    expect(zipped(files)).toBeLessThanOrEqual(31_400);
  });

  // The budget, kept by a hair: its messages in three languages are 6,900 bytes of it, and a fourth would break it.
  it('has a worker that is no larger than it may be', () => {
    expect(named('background.js', imports)).toEqual([]);
    expect(read('background.js').length).toBeLessThanOrEqual(40_000);
  });

  // The budget is 120,000 bytes. It is NOT met: the bound is what was reached, and a little more; what stands in the way
  // is in docs/PERFORMANCE.md.
  it('fits into a package that is no larger than it is today', () => {
    expect(statSync(join(folder, `slaapwel-${version}-chrome.zip`)).size).toBeLessThanOrEqual(143_200);
  });
});
