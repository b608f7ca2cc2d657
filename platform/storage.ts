import { browser } from './browser.ts';

/** Where a value is kept: on this machine, in the person's browser account, or until the browser closes. */
export type Area = 'local' | 'sync' | 'session';

/** How long the browser's storage may take, in milliseconds. One that hangs must not hold up the nudge. */
const patience = 5_000;

/** @throws when `work` does, or takes too long; the latter is told to `isLate`. */
function inTime<T>(work: Promise<T>, isLate?: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      isLate?.();
      reject(new Error('The browser storage does not answer.'));
    }, patience);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
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

/** Writes to `local` that nobody waits for any more, by key: they may still be done. Each ends without a throw. */
const givenUp = new Map<string, Promise<unknown>>();

/** What settles when a write to this key of `local` that was given up has come to its end; `undefined` without one. */
export function givenUpWrite(key: string): Promise<unknown> | undefined {
  return givenUp.get(key);
}

function giveUp(keys: readonly string[], work: Promise<unknown>): void {
  const end = work
    .catch(() => undefined)
    .then(() => {
      for (const key of keys) if (givenUp.get(key) === end) givenUp.delete(key);
    });
  for (const key of keys) givenUp.set(key, end);
}

/**
 * Writes all of these values or none.
 * @throws when the browser's storage fails: full, over a quota, damaged.
 */
export async function writeKeys(values: Record<string, unknown>, area: Area = 'local'): Promise<void> {
  const work = browser.storage[area].set(values);
  await inTime(work, () => area === 'local' && giveUp(Object.keys(values), work));
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
