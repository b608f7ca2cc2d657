import { browser } from './browser.ts';

/** Where a value is kept: on this machine, in the person's browser account, or until the browser closes. */
export type Area = 'local' | 'sync' | 'session';

/** How long the browser's storage may take, in milliseconds. One that hangs must not hold up the nudge. */
const patience = 5_000;

/** @throws when `work` does, or takes too long. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The browser storage does not answer.')), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The raw values under these keys; a key without a value is absent. Keys are named, never all read: one damaged
 * value would fail the whole call.
 * @throws when the browser's storage fails.
 */
export async function readKeys(keys: readonly string[], area: Area = 'local'): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> | undefined = await inTime(browser.storage[area].get([...keys]));
  // At a browser's start `get` has been seen to give nothing at all. Taken for "no values", it would wipe the stores.
  if (!values) throw new Error('The browser storage gave no answer.');
  return values;
}

/**
 * Writes all of these values or none.
 * @throws when the browser's storage fails: full, over a quota, damaged.
 */
export async function writeKeys(values: Record<string, unknown>, area: Area = 'local'): Promise<void> {
  await inTime(browser.storage[area].set(values));
}

/**
 * Removes these keys.
 * @throws when the browser's storage fails.
 */
export async function removeKeys(keys: readonly string[], area: Area = 'local'): Promise<void> {
  await inTime(browser.storage[area].remove([...keys]));
}

/** Calls `listener` with the keys that changed, from whichever page or worker. Gives a function that stops it. */
export function watchKeys(listener: (keys: readonly string[], area: string) => unknown): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => listener(Object.keys(changes), area);
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
