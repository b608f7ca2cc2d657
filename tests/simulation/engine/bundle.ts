import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { kept } from './memo.ts';
import { type Patch, patched } from './patch.ts';
import { isStateless } from './stateless.ts';

/**
 * The engine as two scripts. `base` has no state and is run once in a process; `engine` holds the modules that may
 * have state (a tick that waits, a cache), and is run anew for each worker or page, as a browser does.
 */
export interface Bundle {
  readonly base: string;
  readonly engine: string;
}

const root = resolve(import.meta.dirname, '../../..');

/** Gives a function another name, so that the memo can take its own. */
function memoPatch({ file, name }: { file: string; name: string }): Patch {
  return { file, find: `function ${name}(`, replace: `function ${name}$real(` };
}

/** Puts the simulated browser in the polyfill's place, keeps the base apart, and plants the patches. */
function simulated(patches: readonly Patch[], base: Set<string>, isBase: boolean): Plugin {
  const left = new Set(patches.map(({ file }) => file));
  return {
    name: 'simulated',
    resolveId(id, importer) {
      if (id === 'webextension-polyfill') return '\0browser';
      if (id.startsWith('\0')) return id;
      const known: Record<string, string> = {
        '#messages': '.paraglide/messages.js',
        '#messages/load': 'platform/messages-at-hand.ts',
        '#messages/runtime': '.paraglide/runtime.js',
      };
      const path = known[id]
        ? resolve(root, known[id])
        : importer && id.startsWith('.') && resolve(dirname(importer), id);
      if (!path || !existsSync(path)) return undefined;
      if (isBase || !isStateless(relative(root, path))) return path;
      base.add(path);
      return { id: `base:${path}`, external: true };
    },
    load(id) {
      if (id === '\0browser') return 'export default host.browser;';
      if (id === '\0base') {
        const paths = [...base].sort();
        const imports = paths.map((path, at) => `import * as m${at} from ${JSON.stringify(path)};`);
        return `${imports.join('')}export default {${paths.map((path, at) => `${JSON.stringify(path)}: m${at}`)}};`;
      }
      const file = relative(root, id);
      const own = patches.filter((patch) => patch.file === file);
      const memos = kept.filter((one) => one.file === file);
      if (memos.length > 0 && !isBase) throw new Error(`${file} is not among the files without state`);
      if (own.length + memos.length === 0) return undefined;
      left.delete(file);
      const code = patched(readFileSync(id, 'utf8'), [...own, ...memos.map(memoPatch)]);
      const ends = memos.map(({ name }) => `export const ${name} = memo('${name}', ${name}$real, Temporal.Instant);`);
      return { code: [code, ...ends].join('\n'), moduleType: 'ts' };
    },
    buildEnd() {
      const lost = [...left].filter((file) => isStateless(file) === isBase);
      if (lost.length > 0) throw new Error(`The engine does not use ${lost}`);
    },
  };
}

/** An ES module as the body of a function that gives what the module exports; `required` gives what it imports. */
function asFunctionBody(code: string): string {
  const names = (list: string) => list.replaceAll(' as ', ': ');
  return code
    .replace(/^import "base:.*";$/gm, '')
    .replace(/^import \* as (\S+) from "base:(.*)";$/gm, 'const $1 = required("$2");')
    .replace(/^import \{(.*)\} from "base:(.*)";$/gm, (_, list, id) => `const {${names(list)}} = required("${id}");`)
    .replace(/^export \{(.*)\};$/gm, (_, list: string) => {
      const pairs = list.split(',').map((pair) => pair.trim().split(' as '));
      return `return {${pairs.map(([own, name = own]) => `${name}: ${own}`)}};`;
    });
}

async function script(input: string, plugin: Plugin): Promise<string> {
  // One script for both browsers: wxt leaves out what is the other one's, here that is not run.
  const define = { 'import.meta.env.FIREFOX': 'host.isFirefox' };
  const build = await rolldown({
    input,
    plugins: [plugin],
    transform: { define },
    logLevel: 'silent',
    treeshake: false,
  });
  const { output } = await build.generate({ format: 'esm', codeSplitting: false });
  await build.close();
  return asFunctionBody(output[0].code);
}

/** Bundles the engine, with patches. @throws when a patch does not fit any more. */
export async function bundle(patches: readonly Patch[]): Promise<Bundle> {
  const base = new Set<string>();
  const entry = resolve(import.meta.dirname, 'entry.ts');
  const engine = await script(entry, simulated(patches, base, false));
  const own = patches.filter(({ file }) => isStateless(file));
  const key = JSON.stringify([[...base].sort(), own]);
  const made = bases.get(key) ?? script('\0base', simulated(patches, base, true));
  bases.set(key, made);
  return { engine, base: await made };
}

/** Bases that were bundled already: most planted faults leave it as it is. */
const bases = new Map<string, Promise<string>>();
