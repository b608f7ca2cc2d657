import type { OwnTip } from '../../content/own-tip.ts';
import type { LibrarySources } from '../../state/library-model.ts';
import { type FakeSettings, fakeSettings } from './fake-settings.ts';

/** The stores of the library in memory, with what a test can do to them. */
export interface FakeLibrary extends LibrarySources {
  readonly fake: FakeSettings;
  storedOwn(): readonly OwnTip[];
  /** Changes the own tips from another window. */
  elsewhere(change: (old: readonly OwnTip[]) => readonly OwnTip[]): void;
  /** From now on every read or write of either store fails with these words, or none when `undefined`. */
  fail(words: string | undefined): void;
}

/** A library with these settings and own tips. */
export function fakeLibrary(start: object = {}, own: readonly OwnTip[] = []): FakeLibrary {
  const fake = fakeSettings({ language: 'en', ...start });
  let kept = own;
  let failure: string | undefined;
  let ids = 0;
  const watchers = new Set<() => unknown>();
  const unlessBroken = async <T>(work: () => T) => {
    if (failure !== undefined) throw new Error(failure);
    return work();
  };
  const write = (changed: readonly OwnTip[]) => {
    kept = structuredClone(changed);
    for (const watcher of watchers) watcher();
    return structuredClone(kept);
  };
  return {
    fake,
    settings: { ...fake.settings, read: async () => await unlessBroken(fake.settings.read) },
    edit: async (change) => await unlessBroken(() => fake.edit(change)),
    own: {
      keys: [],
      of: () => kept,
      read: () => unlessBroken(() => structuredClone(kept)),
      update: (change) => unlessBroken(() => write(change(kept))),
      watch: (listener) => {
        watchers.add(listener);
        return () => watchers.delete(listener);
      },
    },
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    browserLanguage: 'en-GB',
    storedOwn: () => kept,
    elsewhere: (change) => void write(change(kept)),
    fail: (words) => {
      failure = words;
    },
  };
}
