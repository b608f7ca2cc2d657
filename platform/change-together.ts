import { withLocks } from './all-locks.ts';
import { readKeys, writeKeys } from './storage.ts';
import type { Decode } from './stored.ts';

/** What is to become of one value among several. */
export interface Change {
  readonly key: string;
  /** The keys that have to be read for it. */
  readonly reads: readonly string[];
  /** What is to be written, given what was read; nothing when the value stays. */
  writes(raw: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

/** The change of a stored value, with what `stored` of the same key, decoder and good copy keeps beside it. */
export function changeOf<T>(
  key: string,
  decode: Decode<T>,
  initial: T,
  change: (old: T) => T,
  goodCopy = false,
): Change {
  const [good, unread] = [`${key}:good`, `${key}:unreadable`];
  return {
    key,
    reads: [key, unread, ...(goodCopy ? [good] : [])],
    writes: (raw) => {
      const base = goodCopy ? decode(raw[good], initial).value : initial;
      const { value: old, unreadable } = decode(raw[key], base);
      const value = change(old);
      if (value === old) return {};
      const aside = Array.isArray(raw[unread]) ? raw[unread] : [];
      return {
        [key]: value,
        ...(goodCopy && { [good]: value }),
        ...(unreadable.length > 0 && { [unread]: [...aside, ...unreadable] }),
      };
    },
  };
}

/**
 * Changes several values of `storage.local` as one: all of them or none, with no other writer in between.
 * @param isWanted asked when every change was made, before anything is written.
 * @returns `'busy'`, with nothing changed, when another writer does not come to an end.
 * @throws when storage fails, and whatever a change throws; then nothing was changed.
 */
export async function changeTogether(changes: readonly Change[], isWanted: () => boolean): Promise<'done' | 'busy'> {
  return withLocks(changes.map(({ key }) => key).toSorted(), async () => {
    const raw = await readKeys(changes.flatMap(({ reads }) => reads));
    const values = Object.assign({}, ...changes.map(({ writes }) => writes(raw)));
    if (isWanted() && Object.keys(values).length > 0) await writeKeys(values);
    return 'done' as const;
  });
}
