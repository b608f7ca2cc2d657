import { givenUpCalls } from './in-time.ts';
import { lockedOr, unlocked } from './lock.ts';

/**
 * Runs `work` while no other page or worker of this extension runs work under any of these names, nor without a lock
 * that it waited for: for a change that needs all of them to stand still. They are taken in the order given, which is to
 * be the same everywhere, or two who want several would wait for each other.
 * @returns what `work` gives; `'busy'`, with nothing done, when somebody does not let go of one of them.
 * @throws whatever `work` throws.
 */
export function withLocks<T>(names: readonly string[], work: () => Promise<T>): Promise<T | 'busy'> {
  const under = ([name, ...others]: readonly string[]): Promise<T | 'busy'> =>
    name === undefined
      ? work()
      : lockedOr<T | 'busy'>(
          name,
          () => under(others),
          async () => 'busy',
          () => Promise.all(givenUpCalls(name)),
        );
  return under([unlocked, ...names]);
}
