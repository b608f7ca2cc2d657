import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const version: string = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).version;
const run = promisify(execFile);

/** Runs a program of a source folder with this Node, without what test runners set in the environment. */
async function runIn(folder: string, ...args: string[]): Promise<string> {
  const { NODE_ENV: _, VITEST: __, NODE_OPTIONS: ___, ...env } = process.env;
  return (await run(process.execPath, args, { cwd: folder, env, maxBuffer: 2 ** 26 })).stdout;
}

const makePackages = (sources: string, browser: string, folder: string) =>
  runIn(sources, 'scripts/run-wxt.ts', 'zip', browser, folder);

/** Unpacks sources into a folder of their own and gives them the packages that the same lockfile names. */
async function unpackSources(zip: string, folder: string): Promise<void> {
  for (const [path, bytes] of Object.entries(unzipSync(await readFile(zip)))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const { scripts } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const [program, ...args] = scripts.messages.split(' ');
  expect(program).toBe('paraglide-js');
  await runIn(folder, join(root, 'node_modules/@inlang/paraglide-js/bin/run.js'), ...args);
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
    const report = JSON.parse(await runIn(folder, linter, packageOf('firefox'), '--output', 'json'));
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
