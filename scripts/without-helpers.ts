import type { Plugin } from 'vite';

/**
 * Takes out of the pages what the tools put into each of them and ours have no use for. Vite wraps every import that
 * comes later in a function that would load its styles and preload what it imports: ours bring no styles, and the files
 * lie on the person's own disk; the function alone is 2 kB of a popup. WXT starts its plugins: we have none.
 */
export function withoutHelpers(): Plugin {
  return {
    name: 'without-helpers',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /vite\/preload-helper|virtual:wxt-html-plugins/ },
      handler: (id) =>
        id.includes('preload-helper')
          ? 'export const __vitePreload = (load) => load();'
          : { code: 'export {};', moduleSideEffects: false },
    },
  };
}
