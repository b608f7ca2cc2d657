import { readKeys } from '../platform/storage.ts';
import { attempt, type Step, type Trouble } from './attempt.ts';

/** Keys of `storage.local` and what they are about. */
export type Group = readonly [step: Step, keys: readonly string[]];

/**
 * Raw values of `storage.local`, in one call. One value that went bad on the disk fails the whole of it: then each
 * group is read for itself, and what fails then is told. Never rejects.
 */
export async function readLocal(groups: readonly Group[], troubles: Trouble[]): Promise<Record<string, unknown>> {
  try {
    return await readKeys(groups.flatMap(([, keys]) => keys));
  } catch {
    const parts = groups.map(([step, keys]) => attempt(step, troubles, () => readKeys(keys), {}));
    return Object.assign({}, ...(await Promise.all(parts)));
  }
}
