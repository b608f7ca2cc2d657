import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { readySources } from '../ready-sources.ts';
import { runNode } from '../run-node.ts';
import { pseudoLocales, said } from './pseudo-words.ts';

const root = resolve(import.meta.dirname, '../..');
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

    await readySources(copy);
    await runNode(copy, 'scripts/run-wxt.ts', 'build', 'chrome', resolve(folder));
    return resolve(folder, 'chrome');
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
