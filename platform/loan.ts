import { browser } from './browser.ts';

/** Where a page waits for what a file of ours holds. */
const waiting = globalThis as { slaapwelBorrows?: (held: unknown) => void };

/**
 * Gives what this file holds to the page that has loaded it.
 * @returns whether a page has: otherwise the file is on its own, and begins its work.
 */
export function lend(held: unknown): boolean {
  waiting.slaapwelBorrows?.(held);
  return waiting.slaapwelBorrows !== undefined;
}

/**
 * Loads a file of ours that {@link lend}s what it holds, instead of packing that twice.
 * @throws when it cannot be loaded, or has nothing to lend.
 */
export function borrow<T>(file: string): Promise<T> {
  return new Promise((resolve, reject) => {
    waiting.slaapwelBorrows = (held) => resolve(held as T);
    const script = document.createElement('script');
    script.src = browser.runtime.getURL(file);
    // What was lent meanwhile stays lent.
    script.onload = script.onerror = () => reject(new Error(`${file} lends nothing.`));
    document.head.append(script);
  });
}
