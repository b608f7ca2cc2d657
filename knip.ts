import type { KnipConfig } from 'knip';

/** Where the program begins, so that knip can find what nobody reaches: files, exports, packages. */
export default {
  entry: [
    'entrypoints/*/{index,main}.{ts,tsx}',
    'scripts/*.ts',
    'tests/**/*.test.{ts,tsx}',
    'tests/content/make-article-grams.ts',
    // Stand in for the polyfill: named as strings in wxt.config.ts and vitest.config.ts.
    'platform/native-browser.ts',
    'tests/support/fake-polyfill.ts',
    // Stands in for Preact's own where something is built: named as a string in wxt.config.ts.
    'components/jsx-runtime.ts',
    // Stand in for messages-at-hand.ts where pages and the worker are built.
    'platform/messages-on-demand.ts',
    'platform/messages-built-in.ts',
  ],
  // The second is named in stryker.config.mjs.
  vitest: { config: ['vitest.config.ts', 'vitest.mutate.config.ts'] },
  project: ['**/*.{ts,tsx}'],
  ignoreDependencies: [
    // Named by its path in project.inlang/settings.json.
    '@inlang/plugin-message-format',
    // @testing-library/preact asks for it.
    '@testing-library/dom',
    // Its program is run, not imported.
    'addons-linter',
    // Their files are read, not imported.
    '@fontsource-variable/inter',
    '@fontsource-variable/source-serif-4',
  ],
} satisfies KnipConfig;
