import { afterPatience } from './patience.ts';

/** The ends of calls that nobody waits for any more, though they may still be done, and what they change. */
const givenUp = new Map<Promise<unknown>, readonly string[]>();

/** The ends of the calls of this page or worker that were given up and are not done yet; of those that change this key. */
export function givenUpCalls(key?: string): Promise<unknown>[] {
  return [...givenUp].flatMap(([end, keys]) => (!key || keys.includes(key) ? end : []));
}

/**
 * What the browser answers to a call, if it does within five seconds. Every call that can hang goes through here.
 * @param call where the browser lacks it, there is nothing to wait for.
 * @param changes the keys of `storage.local` that the call changes.
 * @throws when the call does, or takes too long.
 */
export function inTime<T>(call: Promise<T> | T, changes: readonly string[] = []): Promise<T> {
  const answer = Promise.resolve(call);
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      const end: Promise<unknown> = answer.catch(() => undefined).then(() => givenUp.delete(end));
      givenUp.set(end, changes);
      reject(new Error('The browser does not answer.'));
    };
    const callOff = afterPatience(giveUp);
    answer.then(resolve, reject).then(callOff);
  });
}
