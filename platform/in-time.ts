/** How long the browser may be silent, in seconds: a call that hangs must not hold up the nudge. */
const patience = 5;

/** The ends of calls that nobody waits for any more, though they may still be done, and what they change. */
const givenUp = new Map<Promise<unknown>, readonly string[]>();

/** Settles when all calls of this page or worker that were given up, or those that change this key, have come to their end. */
export function givenUpCalls(key?: string): Promise<unknown> {
  return Promise.all([...givenUp].map(([end, keys]) => (key === undefined || keys.includes(key) ? end : undefined)));
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
    let timer: ReturnType<typeof setTimeout>;
    // Second by second: a sleep of the machine uses up one of them, and the answer has all the others to be heard in.
    const wait = (seconds: number) => {
      timer = setTimeout(() => (seconds > 1 ? wait(seconds - 1) : giveUp()), 1_000);
    };
    wait(patience);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
