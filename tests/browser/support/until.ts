/** Milliseconds between two looks: short enough not to miss a moment, long enough to leave the browser the processor. */
const interval = 100;

/**
 * Looks again and again until something is there.
 * @param what says in the failure what was waited for.
 * @param limit milliseconds after which it fails.
 * @throws when it is not there in time.
 */
export async function until<T>(
  look: () => T | undefined | Promise<T | undefined>,
  what: string,
  limit = 10_000,
): Promise<T> {
  const end = performance.now() + limit;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error(`Waited ${limit / 1000} s in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}
