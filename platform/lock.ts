/** How long to wait for a lock, in milliseconds, before taking its holder for dead. */
const patience = 5_000;

/**
 * Runs `work` while no other page or worker of this extension runs work under the same name.
 * A holder that hangs must not silence the nudge: after five seconds the work goes on without the lock, and is told so.
 * @param leftBehind what the work has not seen the end of: the lock is kept until it settles, though nobody waits for it.
 * @throws whatever `work` throws.
 */
export function withLock<T>(
  name: string,
  work: (isAlone: boolean) => Promise<T>,
  leftBehind?: () => Promise<unknown> | undefined,
): Promise<T> {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), patience);
  return new Promise((resolve, reject) => {
    const run = (isAlone: boolean) => work(isAlone).then(resolve, reject);
    navigator.locks
      .request(name, { signal: waiting.signal }, async () => {
        clearTimeout(timer);
        await run(true);
        await leftBehind?.();
      })
      .catch((error) => {
        clearTimeout(timer);
        return waiting.signal.aborted ? run(false) : reject(error);
      });
  });
}

/** Runs `work` once the lock is free, however long that takes. @throws whatever `work` throws. */
export async function onceFree(name: string, work: () => Promise<unknown>): Promise<void> {
  await navigator.locks.request(name, {}, work);
}
