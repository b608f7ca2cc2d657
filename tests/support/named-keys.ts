import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Has the fake browser name its keys, as Chromium and Firefox from 143 do: WXT's does not. */
export function nameKeys(): void {
  for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session, fakeBrowser.storage.sync]) {
    vi.spyOn(area, 'getKeys').mockImplementation(async () => Object.keys(await area.get()));
  }
}
