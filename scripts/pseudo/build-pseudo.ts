import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { pseudoLocales, said } from './pseudo-words.ts';

const root = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);
const left = new Set(['node_modules', '.git', '.output', '.wxt', '.paraglide', 'tests', 'docs', 'store']);

const read = async (path: string) => JSON.parse(await readFile(path, 'utf8'));
const write = (path: string, value: unknown) => writeFile(path, `${JSON.stringify(value, null, 2)}\n`);

/**
 * Builds the extension for Chromium with the pseudo-locales in it, in a copy of the sources: as a translator would add
 * them, by two files each and a name in the list.
 * @param folder where the build goes. @returns the folder that a browser can load.
 */
export async function buildPseudo(folder: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'slaapwel-pseudo-'));
  try {
    await cp(root, copy, {
      recursive: true,
      filter: (path) => !left.has(relative(root, path).split('/')[0] as string),
    });
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
    for (const { locale, say } of pseudoLocales) {
      for (const words of ['messages', 'content/tips']) {
        const { $schema, ...english } = await read(join(copy, words, 'en.json'));
        await write(join(copy, words, `${locale}.json`), {
          ...($schema && { $schema }),
          ...(said(english, say) as object),
        });
      }
    }
    const list = join(copy, 'project.inlang/settings.json');
    const settings = await read(list);
    await write(list, { ...settings, locales: [...settings.locales, ...pseudoLocales.map(({ locale }) => locale)] });

    const { NODE_ENV: _, VITEST: __, NODE_OPTIONS: ___, ...env } = process.env;
    const node = (...args: string[]) => run(process.execPath, args, { cwd: copy, env, maxBuffer: 2 ** 26 });
    const [, ...compile] = (await read(join(copy, 'package.json'))).scripts.messages.split(' ');
    await node('node_modules/@inlang/paraglide-js/bin/run.js', ...compile);
    await node('scripts/run-wxt.ts', 'build', 'chrome', resolve(folder));
    return resolve(folder, 'chrome');
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
