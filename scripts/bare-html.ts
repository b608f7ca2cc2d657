import type { Plugin } from 'vite';

/** Leaves out of a built page what no browser needs: comments, and what stands between lines. */
export function bareHtml(): Plugin {
  return {
    name: 'bare-html',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace(/<!--.*?-->/gs, '').replace(/\n\s*/g, ''),
    },
  };
}
