import type { Browser, Page } from 'puppeteer-core';
import { firefoxPage } from '../../../scripts/browsers/launch-firefox.ts';
import { until } from './until.ts';

/**
 * Opens one of the extension's pages. Firefox shows it, but never says that it has: the driver would wait for ever.
 * @param limit milliseconds to wait for it.
 */
export async function openInFirefox(firefox: Browser, path: string, limit?: number): Promise<Page> {
  const page = await firefox.newPage();
  page.goto(firefoxPage(path)).catch(() => undefined);
  await until(async () => (await page.evaluate(() => location.href)).includes(path) || undefined, path, limit);
  return page;
}
