import { batch, type ReadonlySignal, signal } from '@preact/signals-core';
import { errorWords } from '../platform/error-words.ts';

/** What a person did with a tip, for those who do not see it happen. */
export interface Deed {
  readonly is: 'hidden' | 'back' | 'added' | 'changed';
  /** The text of the tip. */
  readonly tip: string;
}

/** What came of a person's deeds. */
export interface Deeds {
  /** Why the last one could not be stored, in the browser's own words. */
  readonly unstored: ReadonlySignal<string | undefined>;
  /** The last one that was stored, where there is something to say of it. */
  readonly lastDeed: ReadonlySignal<Deed | undefined>;
  /** Does the storing. Resolves to whether it worked; never rejects. */
  store(work: () => Promise<unknown>, deed?: Deed): Promise<boolean>;
}

/** Nothing done yet. */
export function deeds(): Deeds {
  const unstored = signal<string | undefined>(undefined);
  const lastDeed = signal<Deed | undefined>(undefined);
  return {
    unstored,
    lastDeed,
    store: async (work, deed) => {
      try {
        await work();
      } catch (error) {
        unstored.value = errorWords(error);
        return false;
      }
      batch(() => {
        unstored.value = undefined;
        lastDeed.value = deed;
      });
      return true;
    },
  };
}
