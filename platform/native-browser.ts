/** Chromium's own extension API: since Manifest V3 its methods return promises like the polyfill's. */
export default (globalThis as unknown as { chrome: unknown }).chrome;
