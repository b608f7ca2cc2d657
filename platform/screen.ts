import { browser } from './browser.ts';
import { inTime } from './in-time.ts';

/**
 * What on the screen asks not to be disturbed: a browser window in full screen, or a tab that plays a sound. Neither
 * question needs a permission. Where the browser has no windows (Android), the answer is nothing.
 * @throws when the browser refuses.
 */
export async function busyScreen(): Promise<'fullScreen' | 'sound' | undefined> {
  const windows = (await inTime(browser.windows?.getAll())) ?? [];
  if (windows.some(({ state, focused }) => state === 'fullscreen' && focused)) return 'fullScreen';
  const audible = (await inTime(browser.tabs?.query({ audible: true, muted: false }))) ?? [];
  return audible.length > 0 ? 'sound' : undefined;
}
