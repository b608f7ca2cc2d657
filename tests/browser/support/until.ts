import { within } from './within.ts';

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
  let isOver = false;
  let lookedAt = Number.POSITIVE_INFINITY;
  const found = async () => {
    while (!isOver) {
      lookedAt = performance.now();
      // What a look itself throws is told as it is.
      const value = await Promise.resolve(look()).finally(() => {
        lookedAt = Number.POSITIVE_INFINITY;
      });
      if (value !== undefined) return value;
      await new Promise((resolve) => setTimeout(resolve, interval));
    }
    throw new Error('given up');
  };
  // A look that hangs, since the browser does, must not outlast the limit.
  return within(found(), what, limit)
    .catch((error) => {
      const hung = Math.round(performance.now() - lookedAt);
      throw hung > 1_000 ? new Error(`${error.message} The last look hung for ${hung} ms.`, { cause: error }) : error;
    })
    .finally(() => {
      isOver = true;
    });
}
