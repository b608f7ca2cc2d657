import { browser } from './browser.ts';

/** Where a value is kept: on this machine, in the person's browser account, or until the browser closes. */
export type Area = 'local' | 'sync' | 'session';

/**
 * The raw values under these keys; a key without a value is absent. Keys are named, never all read: one damaged
 * value would fail the whole call.
 * @throws when the browser's storage fails.
 */
export async function readKeys(keys: readonly string[], area: Area = 'local'): Promise<Record<string, unknown>> {
  return (await browser.storage[area].get([...keys])) ?? {};
}

/**
 * Writes all of these values or none.
 * @throws when the browser's storage fails: full, over a quota, damaged.
 */
export async function writeKeys(values: Record<string, unknown>, area: Area = 'local'): Promise<void> {
  await browser.storage[area].set(values);
}

/**
 * Removes these keys.
 * @throws when the browser's storage fails.
 */
export async function removeKeys(keys: readonly string[], area: Area = 'local'): Promise<void> {
  await browser.storage[area].remove([...keys]);
}

/** Calls `listener` with the keys that changed, from whichever page or worker. Gives a function that stops it. */
export function watchKeys(listener: (keys: readonly string[], area: string) => unknown): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => listener(Object.keys(changes), area);
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
