import type { Plugin } from 'vite';

/** An entrypoint without a page, as WXT names what it puts around it, and the file that it is in. */
const wrapped = /virtual:wxt-(?:background|unlisted-script)-entrypoint\?(.+)/;

/** How an entrypoint is defined: ours all are functions. */
const defines = /\/wxt\/dist\/utils\/define-(background|unlisted-script)\.mjs$/;

/** What stands in the place of a tool's module, by its id. */
function insteadOf(id: string): { readonly code: string; readonly moduleSideEffects?: boolean } {
  const [, entrypoint] = wrapped.exec(id) ?? [];
  if (entrypoint) return { code: `import entrypoint from ${JSON.stringify(entrypoint)};\nentrypoint.main();` };
  const [, define] = defines.exec(id) ?? [];
  if (define)
    return {
      code: `export const ${define === 'background' ? 'defineBackground' : 'defineUnlistedScript'} = (main) => ({ main });`,
    };
  if (id.includes('preload-helper')) return { code: 'export const __vitePreload = (load) => load();' };
  return { code: 'export {};', moduleSideEffects: false };
}

/** Vite's function around an import that comes later, as the build writes it. */
const wrappings = [
  /\b[\w$]+\(\(\)=>(import\(`[^`]+`\)(?:\.then\(e=>e\.default\))?),__VITE_PRELOAD__\)/g,
  /\b[\w$]+\(async\(\)=>\{let\{(?:\w+):e\}=await (import\(`[^`]+`\));return\{\w+:e\}\},__VITE_PRELOAD__\)/g,
];

/**
 * Takes out of what is built what the tools put into it and ours has no use for. Vite wraps every import that comes later
 * in a function that would load its styles and preload what it imports: ours bring no styles, and the files lie on the
 * person's own disk; the function alone is 2 kB of a popup. WXT starts its plugins, of which we have none, and tells in
 * words of its own that an entrypoint has thrown, which the browser does anyway: half of the script before the first
 * paint.
 */
export function withoutHelpers(): Plugin {
  return {
    name: 'without-helpers',
    apply: 'build',
    enforce: 'pre',
    load: { filter: { id: [/vite\/preload-helper|virtual:wxt-html-plugins/, wrapped, defines] }, handler: insteadOf },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        chunk.code = wrappings.reduce((code, wrapping) => code.replace(wrapping, '$1'), chunk.code);
      }
    },
  };
}
