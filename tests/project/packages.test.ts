import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readySources } from '../../scripts/ready-sources.ts';
import { runNode } from '../../scripts/run-node.ts';

const root = resolve(import.meta.dirname, '../..');
const version: string = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).version;

const makePackages = (sources: string, browser: string, folder: string) =>
  runNode(sources, 'scripts/run-wxt.ts', 'zip', browser, folder);

/** Unpacks sources into a folder of their own and gives them the packages that the same lockfile names. */
async function unpackSources(zip: string, folder: string): Promise<void> {
  for (const [path, bytes] of Object.entries(unzipSync(await readFile(zip)))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  await readySources(folder);
}

describe('The packages for the stores', { timeout: 120_000 }, () => {
  let folder: string;
  const packageOf = (name: string) => join(folder, `slaapwel-${version}-${name}.zip`);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slaapwel-packages-'));
    await makePackages(root, 'chrome', folder);
    await makePackages(root, 'firefox', folder);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("give Mozilla's linter nothing to say: no error, no warning, no notice", async () => {
    const linter = join(root, 'node_modules/addons-linter/bin/addons-linter');
    const report = JSON.parse(await runNode(folder, linter, packageOf('firefox'), '--output', 'json'));
    const { errors, warnings, notices, count } = report;
    expect([...errors, ...warnings, ...notices].map(({ code, file }) => `${code} ${file}`)).toEqual([]);
    expect(count).toBe(0);
  });

  it.each(['chrome', 'firefox'])('hold for %s what a browser loads, and nothing of how it is made', async (browser) => {
    const names = Object.keys(unzipSync(await readFile(packageOf(browser))));
    expect(names).toEqual(expect.arrayContaining(['manifest.json', 'background.js', 'popup.html']));
    expect(names.filter((name) => !/^[^.][\w/-]*\.(js|css|html|json|png|svg)$/.test(name))).toEqual([]);
  });

  it('are built again from the sources, alone in a clean folder, byte for byte', async () => {
    const clean = join(folder, 'clean');
    await unpackSources(packageOf('sources'), clean);
    await makePackages(clean, 'firefox', join(clean, 'again'));
    const [first, again] = await Promise.all([
      readFile(packageOf('firefox')),
      readFile(join(clean, `again/slaapwel-${version}-firefox.zip`)),
    ]);
    expect(again.equals(first)).toBe(true);
  });
});
