import { givenUpCalls } from './in-time.ts';
import { onceFree, withLock } from './lock.ts';
import { note } from './note.ts';
import { readKeys, watchKeys, writeKeys } from './storage.ts';

/** What a decoder makes of a raw value: a value in any case, and what it could not read. */
export interface Decoded<T> {
  readonly value: T;
  readonly unreadable: readonly unknown[];
}

/** Reads a raw value. Takes from `base` what is absent or unreadable; never throws. */
export type Decode<T> = (raw: unknown, base: T) => Decoded<T>;

/** A value under one key of `storage.local`. */
export interface Stored<T> {
  /** The keys that {@link Stored.of} looks at. */
  readonly keys: readonly string[];
  /** The value among raw values that were read already. */
  of(raw: Readonly<Record<string, unknown>>): T;
  /** The value now. @throws when storage fails. */
  read(): Promise<T>;
  /**
   * Replaces the value by what `change` makes of it, with no other writer in between. A change is made a second time
   * when somebody hung with the lock, or a call did: it must leave alone what it has done already.
   * @throws when storage fails.
   */
  update(change: (old: T) => T): Promise<T>;
  /** Calls `listener` at every change of the value, here or elsewhere. Gives a function that stops it. */
  watch(listener: () => unknown): () => void;
}

/**
 * A value under `key` that is decoded on every read and changed only under a lock.
 * What cannot be read is kept aside under `<key>:unreadable` when the value is written next; with `goodCopy`, a last
 * good copy under `<key>:good` steps in for it.
 * To make one changes nothing yet: a bundle leaves out those that it does not use.
 * @param beside what is stored in the same write, given the new value and the old one.
 */
/* @__NO_SIDE_EFFECTS__ */
export function stored<T>(
  key: string,
  decode: Decode<T>,
  initial: T,
  goodCopy?: boolean,
  beside?: (value: T, old: T) => Readonly<Record<string, unknown>>,
): Stored<T> {
  const [good, unread] = [`${key}:good`, `${key}:unreadable`];
  const keys = goodCopy ? [key, good] : [key];
  const decoded = (raw: Readonly<Record<string, unknown>>) => {
    const base = goodCopy ? decode(raw[good], initial).value : initial;
    return decode(raw[key], base);
  };
  return {
    keys,
    of: (raw) => decoded(raw).value,
    read: async () => decoded(await readKeys(keys)).value,
    update: (change) => {
      let value = initial;
      const store = async () => {
        const raw = await readKeys([...keys, unread]);
        const { value: old, unreadable } = decoded(raw);
        value = change(old);
        if (value === old) return;
        const aside = Array.isArray(raw[unread]) ? raw[unread] : [];
        await writeKeys({
          [key]: value,
          ...beside?.(value, old),
          ...(goodCopy && { [good]: value }),
          ...(unreadable.length > 0 && { [unread]: [...aside, ...unreadable] }),
        });
      };
      const work = async (isAlone: boolean) => {
        // Whoever holds the lock, or a call that was given up and comes late, may write over what is stored.
        let isDoubtful = !isAlone;
        await store().finally(() => {
          isDoubtful ||= givenUpCalls(key).length > 0;
          if (isDoubtful) note({ doubt: true });
        });
        if (isDoubtful) onceFree(key, store).catch((error) => console.warn('Slaapwel:', key, error));
        return value;
      };
      return withLock(key, work, () => Promise.all(givenUpCalls(key)));
    },
    watch: (listener) => watchKeys((keys, area) => area === 'local' && keys.includes(key) && listener()),
  };
}
