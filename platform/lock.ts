/** How long to wait for a lock, in milliseconds, before taking its holder for dead. */
const patience = 5_000;

/**
 * Runs `work` while no other page or worker of this extension runs work under the same name.
 * A holder that hangs must not silence the nudge: after five seconds the work goes on without the lock.
 * @throws whatever `work` throws.
 */
export async function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), patience);
  try {
    return await navigator.locks.request(name, { signal: waiting.signal }, () => {
      clearTimeout(timer);
      return work();
    });
  } catch (error) {
    if (waiting.signal.aborted) return await work();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
