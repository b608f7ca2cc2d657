import { browser } from './browser.ts';
import { inTime } from './in-time.ts';
import type { Area } from './storage.ts';

/** What an area can be asked; Firefox names its keys from version 143 on. */
interface KeyedArea {
  getKeys?(): Promise<string[]>;
  get(keys: null): Promise<Record<string, unknown>>;
}

/**
 * The keys of all that is stored in an area. For a person who wants to save or forget everything, and where facts may
 * have been lost; as a rule a tick names its keys.
 * @throws when the browser's storage fails.
 */
export async function allKeys(area: Area = 'local'): Promise<string[]> {
  const stored: KeyedArea = browser.storage[area];
  return stored.getKeys ? inTime(stored.getKeys()) : Object.keys(await inTime(stored.get(null)));
}
