import { basename } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** The whole of a file that does nothing but pass on what another one holds. */
const facade = /^export\{([^{}]+)\}from"\.\/([^"]+)";?\s*$/;

/** An import that comes later, as the build writes it. */
const loads = /\bimport\(`\.\/([^`]+)`\)/g;

/** One field of what an import gives, by way of the name that the module has for it. */
const oneField = /\(await (import\(`[^`]+`\))\.then\(e=>\(\{(\w+):e\.(\w+)\}\)\)\)\.\2\b/g;

/** `a as actNow,b as undo` as the fields of what an import gives: `actNow:e.a,undo:e.b`. */
function fieldsOf(names: string): string {
  const pairs = names.split(',').map((pair) => pair.trim().split(' as '));
  return pairs.map(([inner = '', outer = inner]) => `${outer}:e.${inner}`).join();
}

/**
 * Lets each import that comes later ask for the file that holds what it wants. Where several modules were gathered in
 * one file, Rolldown writes a file of its own for each of them that is loaded later, which only passes on a name or two:
 * fifty bytes, and some two hundred in a package, and one more file to wait for.
 */
export function withoutFacades(): Plugin {
  return {
    name: 'without-facades',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file): file is Rolldown.OutputChunk => file.type === 'chunk');
      const facades = new Map<string, string>();
      for (const { fileName, code, isDynamicEntry } of chunks) {
        const [, names, file] = (isDynamicEntry && facade.exec(code)) || [];
        if (!names || !file) continue;
        facades.set(basename(fileName), `import(\`./${file}\`).then(e=>({${fieldsOf(names)}}))`);
        delete bundle[fileName];
      }
      for (const chunk of chunks) {
        chunk.code = chunk.code
          .replace(loads, (load, file) => facades.get(file) ?? load)
          .replace(oneField, '(await $1).$3');
      }
    },
  };
}
