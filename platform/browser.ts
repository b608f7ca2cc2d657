import polyfill from 'webextension-polyfill';

/**
 * The browser's extension API, promise style. This is the one place that names webextension-polyfill; in a Chromium
 * build `wxt.config.ts` puts the browser's own namespace in its stead, which needs no polyfill any more.
 */
export const browser = polyfill;
