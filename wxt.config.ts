import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { defineConfig } from 'wxt';
import { bareHtml } from './scripts/bare-html.ts';
import { buildName } from './scripts/build-name.ts';
import { builtMessages } from './scripts/built-messages.ts';
import { drawIcons } from './scripts/icons.ts';
import { manifestMessages } from './scripts/manifest-messages.ts';
import { numberedSources } from './scripts/numbered-sources.ts';
import { pageChunks } from './scripts/page-chunks.ts';
import { smallestCode } from './scripts/smallest-code.ts';
import { wholeWords } from './scripts/whole-words.ts';
import { withoutFacades } from './scripts/without-facades.ts';
import { withoutHelpers } from './scripts/without-helpers.ts';
import { withoutInnerHtml } from './scripts/without-inner-html.ts';
import { zipOf } from './scripts/zip-of.ts';

/**
 * How the extension is built. Firefox gets Manifest V3 like the others, and every permission is asked
 * from the first version on: one that is added later disables an installed extension until it is accepted.
 */
export default defineConfig({
  manifestVersion: 3,
  imports: false,
  // Pictures are made, and no reviewer builds from them.
  zip: { excludeSources: ['docs/pictures/**', 'store/pictures/**', 'tests/browser/pictures/**'] },
  hooks: {
    'build:publicAssets': async ({ config }, files) => {
      files.push(...manifestMessages(), ...(await drawIcons(resolve(config.wxtDir, 'icons'), config.browser)));
    },
    'zip:extension:done': async (_, zip) => {
      await writeFile(zip, await zipOf(unzipSync(await readFile(zip))));
    },
  },
  vite: ({ browser }) => ({
    define: { 'import.meta.env.BUILD_NAME': JSON.stringify(buildName()) },
    plugins: [
      bareHtml(),
      builtMessages(),
      numberedSources(),
      pageChunks(),
      wholeWords(),
      withoutFacades(),
      withoutHelpers(),
      withoutInnerHtml(),
      smallestCode(),
    ],
    build: {
      // The oldest browser that the manifest lets in: nothing is rewritten for older ones, neither script nor style.
      target: browser === 'firefox' ? 'firefox140' : 'chrome144',
      modulePreload: {
        // Both browsers preload modules by themselves; the polyfill would bring a `fetch` into a program that makes none.
        polyfill: false,
        // A page asks for all that it starts with at once; what it loads later is too little for a list.
        resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
      },
    },
    resolve: {
      // Chromium's own namespace speaks promises, so its builds go without the polyfill.
      alias: {
        'preact/jsx-runtime': resolve('components/jsx-runtime.ts'),
        ...(browser === 'firefox' ? {} : { 'webextension-polyfill': resolve('platform/native-browser.ts') }),
      },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_manifest_name__',
    short_name: 'Slaapwel',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    permissions: ['alarms', 'notifications', 'storage', 'idle'],
    incognito: 'not_allowed',
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_manifest_open__',
      },
      'good-night': { description: '__MSG_manifest_good_night__' },
      snooze: { description: '__MSG_manifest_snooze__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'slaapwel@slaapwel.app',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            // The first for Android that knows `data_collection_permissions`.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : {
          minimum_chrome_version: '144',
          externally_connectable: { ids: [], matches: [] },
        }),
  }),
});
