import type { Plugin } from 'vite';

/**
 * Leaves out of a built page what no browser needs: comments, what stands between lines, and how to ask other sites for
 * files, since there are none.
 */
export function bareHtml(): Plugin {
  return {
    name: 'bare-html',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace(/<!--.*?-->|\n\s*| crossorigin|(?<= ) /gs, ''),
    },
  };
}
