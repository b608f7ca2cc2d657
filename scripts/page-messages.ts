import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { importsMessages, messagesOfPage } from './messages-of-page.ts';

/** A message as Paraglide compiles it for one language. */
type Compiled = (inputs: object) => string;

const compiled = resolve(import.meta.dirname, '../.paraglide');
const onDemand = resolve(import.meta.dirname, '../platform/messages-on-demand.ts');
const prefix = 'virtual:messages/';
const languages = `${prefix}languages`;

const load = async (file: string) => import(pathToFileURL(resolve(compiled, file)).href);

/** The code of one message: the sentence itself when nothing stands in it. */
function codeOf(message: Compiled): string {
  return message.length === 0 ? JSON.stringify(message({})) : message.toString().replaceAll('registry.', '');
}

/**
 * Gives every page that is built the messages of one language only, and of those only the ones that the page can say:
 * what the code says as `m.<key>` becomes a lookup by number, and each page's entrypoint learns from which file to load
 * each language. The worker, built apart as a library, keeps what it says in all languages.
 */
export function pageMessages(): Plugin {
  let pages: Readonly<Record<string, string>> = {};
  const entrypointOf = (page: string) => resolve(dirname(pages[page] ?? ''), 'main.tsx');
  let numbers = new Map<string, number>();
  return {
    name: 'page-messages',
    apply: 'build',
    enforce: 'pre',
    configResolved({ build }) {
      const input = build.lib ? undefined : build.rolldownOptions.input;
      pages = typeof input === 'object' && !Array.isArray(input) ? input : {};
    },
    async buildStart() {
      const { baseLocale } = await load('runtime.js');
      numbers = new Map(Object.keys(await load(`messages/${baseLocale}.js`)).map((key, number) => [key, number]));
    },
    resolveId(id) {
      if (Object.keys(pages).length === 0) return undefined;
      if (id === '#messages/load') return onDemand;
      return id === '#messages/runtime' ? languages : id.startsWith(prefix) ? id : undefined;
    },
    async load(id) {
      if (!id.startsWith(prefix)) return undefined;
      const { baseLocale, locales } = await load('runtime.js');
      if (id === languages) return `export const baseLocale = '${baseLocale}', locales = ${JSON.stringify(locales)};`;
      const [page = '', locale] = id.slice(prefix.length).split('/');
      const messages: Readonly<Record<string, Compiled>> = await load(`messages/${locale}.js`);
      const said = [...messagesOfPage(entrypointOf(page))];
      const lines = said.map((key) => `${numbers.get(key)}: ${codeOf(messages[key] as Compiled)},`);
      // Each file brings its own plural rules: one more file to wait for would cost more than it saves.
      const registry = Object.values(await load('registry.js')).map(String);
      return [...registry, 'export default {', ...lines, '};'].join('\n');
    },
    async transform(code, id) {
      const page = Object.keys(pages).find((name) => id === entrypointOf(name));
      const speaks = Object.keys(pages).length > 0 && code.includes(importsMessages);
      if (!page && !speaks) return undefined;
      // A name that no code of ours gives to anything: a local `message` must not stand in its way.
      const said = speaks ? code.replace(/\bm\.(\w+)/g, (_, key) => `$message(${numbers.get(key)})`) : code;
      const lines = [said.replace(importsMessages, `import { message as $message } from '${onDemand}';`)];
      if (page) {
        const { locales } = await load('runtime.js');
        const files = locales.map((locale: string) => `'${locale}': () => import('${prefix}${page}/${locale}')`);
        lines.unshift(`import { bringMessages } from '${onDemand}';`, `bringMessages({ ${files.join()} });`);
      }
      return { code: lines.join('\n'), map: null };
    },
  };
}
