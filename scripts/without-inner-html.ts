import type { Plugin } from 'vite';

const sink = /\(\w+\.innerHTML=\w+\.__html\)/;

/**
 * Takes the one place out of Preact at which a string could become HTML. We never use `dangerouslySetInnerHTML` (the
 * linter forbids it), so what ships to people has no such door at all, and Mozilla's linter has nothing to warn of.
 * @throws when Preact's file has no such place any more: then this plugin can go, or must be looked at.
 */
export function withoutInnerHtml(): Plugin {
  return {
    name: 'without-inner-html',
    apply: 'build',
    transform: {
      filter: { id: /\/preact\/dist\/preact\.mjs$/ },
      handler(code) {
        if (!sink.test(code)) throw new Error('Preact no longer sets innerHTML as it did: see without-inner-html.ts.');
        return { code: code.replace(sink, '(0)'), map: null };
      },
    },
  };
}
