import { withLock } from './lock.ts';
import { givenUpWrite } from './storage.ts';

/**
 * Runs `work` while no other page or worker of this extension runs work under any of these names: for a change that
 * needs all of them to stand still. They are taken in the order given, which is to be the same everywhere, or two who
 * want several would wait for each other.
 * @returns what `work` gives; `'busy'`, with nothing done, when somebody does not let go of one of them.
 * @throws whatever `work` throws.
 */
export function withLocks<T>(names: readonly string[], work: () => Promise<T>): Promise<T | 'busy'> {
  const [name, ...others] = names;
  if (name === undefined) return work();
  return withLock<T | 'busy'>(
    name,
    async (isAlone) => (isAlone ? withLocks(others, work) : 'busy'),
    () => givenUpWrite(name),
  );
}
