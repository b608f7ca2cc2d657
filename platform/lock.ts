import { afterPatience } from './patience.ts';

/**
 * The lock that all share who go on without the one that they waited for. Whoever holds it alone knows that no such one
 * is at work, and that none begins.
 */
export const unlocked = 'unlocked';

/** What the work has not seen the end of: the lock is kept until it settles, though nobody waits for it. */
type LeftBehind = () => Promise<unknown>;

function request<T>(name: string, how: LockOptions, work: () => Promise<T>, leftBehind?: LeftBehind): Promise<T> {
  return new Promise((resolve, reject) => {
    const run = async () => {
      await work().then(resolve, reject);
      await leftBehind?.();
    };
    navigator.locks.request(name, how, run).catch(reject);
  });
}

/**
 * Runs `work` while no other page or worker of this extension runs work under the same name; or, where somebody does not
 * let go of it within five seconds, `instead`.
 * @throws whatever the one that is run throws.
 */
export function lockedOr<T>(
  name: string,
  work: () => Promise<T>,
  instead: () => Promise<T>,
  leftBehind?: LeftBehind,
): Promise<T> {
  const waiting = new AbortController();
  const callOff = afterPatience(() => waiting.abort());
  const { signal } = waiting;
  const begin = () => {
    callOff();
    return work();
  };
  return request(name, { signal }, begin, leftBehind).catch((error) => {
    callOff();
    if (signal.aborted) return instead();
    throw error;
  });
}

/**
 * Runs `work` while no other page or worker of this extension runs work under the same name.
 * A holder that hangs must not silence the nudge: after five seconds the work goes on without the lock, and is told so.
 * @throws whatever `work` throws.
 */
export function withLock<T>(name: string, work: (isAlone: boolean) => Promise<T>, leftBehind?: LeftBehind): Promise<T> {
  const boldly = () => request(unlocked, { mode: 'shared' }, () => work(false), leftBehind);
  return lockedOr(name, () => work(true), boldly, leftBehind);
}

/** Runs `work` once the lock is free, however long that takes. @throws whatever `work` throws. */
export async function onceFree(name: string, work: () => Promise<unknown>): Promise<void> {
  await navigator.locks.request(name, work);
}
