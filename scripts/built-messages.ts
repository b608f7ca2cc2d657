import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin, ResolvedConfig } from 'vite';
import { importsMessages, messagesOf } from './messages-of.ts';

/** A message as Paraglide compiles it for one language. */
type Compiled = (inputs: Readonly<Record<string, unknown>>) => string;

const compiled = resolve(import.meta.dirname, '../.paraglide');
const platform = resolve(import.meta.dirname, '../platform');
const prefix = 'virtual:messages/';
const languages = `${prefix}languages`;

const load = async (file: string) => import(pathToFileURL(resolve(compiled, file)).href);

/**
 * The last two lines of a message with plurals: what it says where no other category fits, and its own name for where
 * not even `other` does, which is never.
 */
const unreachable = /if \(\w+ === "other"\) (return .*)\n\s*return .*\n/;

/** Inputs that each stand for themselves: `{minutes}`. */
const names = new Proxy({}, { get: (_, name) => `{${String(name)}}` });

/** The code of one message: a sentence with its inputs' names or, where a number decides on its words, a function. */
export function codeOf(message: Compiled): string {
  const code = message.toString();
  return code.includes('registry.')
    ? code.replace(unreachable, '$1\n').replaceAll('registry.', '').replaceAll('i?.', 'i.')
    : JSON.stringify(message(names));
}

/** The script that a page's HTML begins with. */
function scriptOf(html: string): string {
  const [, script] = /<script type="module" src="([^"]+)"/.exec(readFileSync(html, 'utf8')) ?? [];
  if (!script) throw new Error(`${html} has no script of type module`);
  return resolve(dirname(html), script);
}

/** The entrypoints that a build is made of, by name: a page's module, or the worker's, which is built apart. */
function entrypointsOf({ lib, rolldownOptions: { input } }: ResolvedConfig['build']): Record<string, string> {
  if (lib) return { worker: String(lib.entry).replace(/^.*\?/, '') };
  if (typeof input !== 'object' || Array.isArray(input)) return {};
  return Object.fromEntries(Object.entries(input).map(([page, html]) => [page, scriptOf(html)]));
}

/** The file of all that several pages say, or a page only later. */
const shared = 'words';

/** The files in which an entrypoint's messages are, in the order in which it needs them, each with its keys. */
function filesOf(name: string, entrypoint: string): readonly (readonly [file: string, keys: readonly string[]])[] {
  const { first, later } = messagesOf(entrypoint);
  if (name === 'worker') return [[name, first]];
  return later.length > 0
    ? [
        [`${name}-words`, first],
        [shared, later],
      ]
    : [[shared, first]];
}

/** The keys in each file of a build, those first that only one entrypoint needs. */
function filesOfAll(entrypoints: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> {
  const files = new Map<string, Set<string>>();
  for (const [file, keys] of Object.entries(entrypoints).flatMap(([name, path]) => filesOf(name, path))) {
    files.set(file, (files.get(file) ?? new Set()).union(new Set(keys)));
  }
  return new Map([...files].sort(([a], [b]) => Number(a === shared) - Number(b === shared)));
}

/**
 * A number for each message, so that those of a file follow each other: first what only the first file says, then what
 * the last one says too, then what only the last one says.
 */
function numbersOf(files: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const last = files.at(-1) ?? new Set();
  const first = files.slice(0, -1).reduce((all, keys) => all.union(keys), new Set<string>());
  const inOrder = [...first.difference(last), ...first.intersection(last), ...last.difference(first)];
  return new Map(inOrder.map((key, number) => [key, number]));
}

/** Messages by their numbers, as code. Numbers that follow each other need not be named: they pack badly. */
export function tableOf(said: readonly (readonly [number: number, code: string])[]): string {
  const [[first] = [0]] = said;
  const codes = said.map(([, code]) => code);
  if (said.some(([number], place) => number !== first + place)) {
    return `{${said.map(([number, code]) => `${number}: ${code}`)}}`;
  }
  return first === 0 ? `[${codes}]` : `Object.fromEntries([${codes}].map((said, place) => [${first} + place, said]))`;
}

/**
 * Gives every entrypoint that is built the messages that it can say: what the code says as `m.<key>` becomes a lookup by
 * number, and the entrypoint learns where each language is. A language is two files: what the popup opens with, and all
 * else that pages say, since a package that holds a word twice packs it twice. The worker, which cannot import anything
 * later, has its own messages of all languages in it.
 */
export function builtMessages(): Plugin {
  let entrypoints: Readonly<Record<string, string>> = {};
  let isWorker = false;
  /** The module that finds the messages. */
  const finder = () => resolve(platform, isWorker ? 'messages-built-in.ts' : 'messages-on-demand.ts');
  let files: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  let numbers: ReadonlyMap<string, number> = new Map();
  return {
    name: 'built-messages',
    apply: 'build',
    enforce: 'pre',
    configResolved({ build }) {
      isWorker = Boolean(build.lib);
      entrypoints = entrypointsOf(build);
    },
    buildStart() {
      files = filesOfAll(entrypoints);
      numbers = numbersOf([...files.values()]);
    },
    resolveId(id) {
      if (id === '#messages/load') return finder();
      return id === '#messages/runtime' ? languages : id.startsWith(prefix) ? id : undefined;
    },
    async load(id) {
      if (!id.startsWith(prefix)) return undefined;
      const { baseLocale, locales } = await load('runtime.js');
      if (id === languages) return `export const baseLocale = '${baseLocale}', locales = ${JSON.stringify(locales)};`;
      const [file = '', locale] = id.slice(prefix.length).split('/');
      const messages: Readonly<Record<string, Compiled>> = await load(`messages/${locale}.js`);
      const said = [...(files.get(file) ?? [])].map(
        (key) => [numbers.get(key) as number, codeOf(messages[key] as Compiled)] as const,
      );
      // Each file brings its own plural rules: one more file to wait for would cost more than it saves.
      const registry = Object.values(await load('registry.js')).map(String);
      return [...registry, `export default ${tableOf(said.sort(([a], [b]) => a - b))};`].join('\n');
    },
    async transform(code, id) {
      const name = Object.keys(entrypoints).find((each) => id === entrypoints[each]);
      const speaks = code.includes(importsMessages);
      if (!name && !speaks) return undefined;
      // A name that no code of ours gives to anything: a local `message` must not stand in its way.
      const said = speaks ? code.replace(/\bm\.(\w+)/g, (_, key) => `$message(${numbers.get(key)})`) : code;
      const lines = [said.replace(importsMessages, `import { message as $message } from '${finder()}';`)];
      if (name) {
        const { locales }: { locales: readonly string[] } = await load('runtime.js');
        const idsOf = (locale: string) => filesOf(name, id).map(([file]) => `'${prefix}${file}/${locale}'`);
        const later = locales.map((locale) => `'${locale}': [${idsOf(locale).map((file) => `() => import(${file})`)}]`);
        const here = locales.map((locale, place) => `'${locale}': $language${place}`);
        lines.unshift(
          `import { bringMessages } from '${finder()}';`,
          ...(isWorker ? locales.map((locale, place) => `import $language${place} from ${idsOf(locale)};`) : []),
          `bringMessages({ ${(isWorker ? here : later).join()} });`,
        );
      }
      return { code: lines.join('\n'), map: null };
    },
  };
}
