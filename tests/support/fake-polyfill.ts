import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Stands in for webextension-polyfill in unit tests: WXT's in-memory browser, enough for storage and pages. */
export default fakeBrowser;
