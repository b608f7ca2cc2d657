import { browser } from './browser.ts';
import { inTime } from './in-time.ts';

/** Where a value is kept: on this machine, in the person's browser account, or until the browser closes. */
export type Area = 'local' | 'sync' | 'session';

/**
 * The raw values under these keys; a key without a value is absent. Keys are named: one damaged value would fail the
 * whole call.
 * @throws when the browser's storage fails.
 */
export async function readKeys(keys: readonly string[], area: Area = 'local'): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> | undefined = await inTime(browser.storage[area].get([...keys]));
  // At a browser's start `get` has been seen to give nothing at all. Taken for "no values", it would wipe the stores.
  if (!values) throw new Error('No answer.');
  return values;
}

/**
 * Writes all of these values or none.
 * @throws when the browser's storage fails: full, over a quota, damaged.
 */
export async function writeKeys(values: Record<string, unknown>, area: Area = 'local'): Promise<void> {
  await inTime(browser.storage[area].set(values), area === 'local' ? Object.keys(values) : []);
}

/**
 * Removes these keys.
 * @throws when the browser's storage fails.
 */
export async function removeKeys(keys: readonly string[], area: Area = 'local'): Promise<void> {
  await inTime(browser.storage[area].remove([...keys]), area === 'local' ? keys : []);
}

/** What became of the value under one key; `undefined` where there is none any more. */
interface Change {
  readonly newValue?: unknown;
}

/** Hears which keys of an area changed, and what became of their values. */
type Watcher = (keys: readonly string[], area: string, changes: Readonly<Record<string, Change>>) => unknown;

/** Calls `listener` at every change, by whichever page or worker. Gives a function that stops it. */
export function watchKeys(listener: Watcher): () => void {
  const onChanged = (changes: Record<string, Change>, area: string) => listener(Object.keys(changes), area, changes);
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
