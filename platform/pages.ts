import { browser } from './browser.ts';
import { inTime } from './in-time.ts';

/** Opens the options page, or brings it to the front. @throws when the browser refuses. */
export async function openOptions(): Promise<void> {
  await inTime(browser.runtime.openOptionsPage());
}

/** Opens one of our pages in a tab. @throws when the browser refuses. */
export async function openPage(path: `${string}.html${string}`): Promise<void> {
  await inTime(browser.tabs.create({ url: browser.runtime.getURL(path) }));
}
