import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { errorWords } from '../platform/error-words.ts';
import type { Settings } from './settings.ts';

/** The parts of the settings by which a failed save is told to the person. */
export type Edited =
  | 'nights'
  | 'pause'
  | 'lead'
  | 'snooze'
  | 'hold'
  | 'firmer'
  | 'sync'
  | 'rotation'
  | 'sections'
  | 'hidden'
  | 'language'
  | 'theme'
  | 'timeZone';

/** How the saving of the person's edits stands. */
export type Saving =
  | { readonly is: 'untouched' | 'saving' | 'saved' }
  | {
      readonly is: 'failed';
      /** What could not be saved. */
      readonly edited: readonly Edited[];
      /** The browser's own words. */
      readonly why: string;
    };

/** What the queue needs of the stores. */
export interface EditStores {
  readonly settings: { read(): Promise<Settings>; watch(listener: () => unknown): () => void };
  /** Stores a person's edit. @throws when it could not be stored. */
  readonly edit: (change: (old: Settings) => Settings) => Promise<Settings>;
}

/** The settings as the person sees them, and the way of their edits to the store. */
export interface EditQueue {
  /** What is stored with the edits that are on their way; `undefined` until it was read. */
  readonly settings: ReadonlySignal<Settings | undefined>;
  readonly saving: ReadonlySignal<Saving>;
  /** Why the settings could not be read, in the browser's own words. */
  readonly unread: ReadonlySignal<string | undefined>;
  /** Reads the settings. Never throws: see `unread`. */
  load(): Promise<void>;
  /** Takes on an edit: seen at once, stored at once or, while the person is typing, at the next pause. */
  change(edited: Edited, change: (old: Settings) => Settings, pace?: 'at once' | 'at a pause'): void;
  /** Stores now what waits for a pause or could not be stored before. */
  save(): Promise<void>;
}

/**
 * How long, in milliseconds, nothing is typed before a text is stored. On the way from 22:30 to 21:45 a field holds
 * 02:30, 21:30 and 21:04, and any of these could set off a nudge.
 */
export const typingPause = 600;

/** A queue of edits. What could not be stored stays in it, and on the screen, until it can. */
export function editQueue({ settings: store, edit }: EditStores): EditQueue {
  const stored = signal<Settings | undefined>(undefined);
  const waiting = signal<readonly { edited: Edited; change: (old: Settings) => Settings }[]>([]);
  const saving = signal<Saving>({ is: 'untouched' });
  const unread = signal<string | undefined>(undefined);
  let pause: ReturnType<typeof setTimeout> | undefined;
  let storing: Promise<void> | undefined;
  let reads = 0;

  /** Only the latest read counts: reads can end in another order than they began. */
  const read = async () => {
    const mine = ++reads;
    const value = await store.read();
    if (mine === reads) stored.value = value;
  };

  const storeWaiting = async () => {
    while (waiting.value.length > 0 && pause === undefined) {
      const edits = waiting.value;
      const value = await edit((old) => edits.reduce((changed, { change }) => change(changed), old));
      batch(() => {
        stored.value = value;
        waiting.value = waiting.value.slice(edits.length);
      });
    }
  };

  const storeAndTell = async () => {
    saving.value = { is: 'saving' };
    try {
      await storeWaiting();
      if (waiting.value.length === 0) saving.value = { is: 'saved' };
    } catch (error) {
      const edited = [...new Set(waiting.value.map((one) => one.edited))];
      saving.value = { is: 'failed', edited, why: errorWords(error) };
    } finally {
      // In the same breath as the last look at what waits, so that nothing that comes in between is left lying.
      storing = undefined;
    }
  };

  /** One save runs at a time; what comes in meanwhile, it takes along. */
  const save = async () => {
    clearTimeout(pause);
    pause = undefined;
    if (waiting.value.length === 0) return;
    storing ??= storeAndTell();
    await storing;
  };

  store.watch(() => read().catch((error) => console.warn('Slaapwel: the changed settings were not read', error)));

  return {
    settings: computed(() => {
      const known = stored.value;
      return known && waiting.value.reduce((changed, { change }) => change(changed), known);
    }),
    saving,
    unread,
    load: async () => {
      try {
        await read();
        unread.value = undefined;
      } catch (error) {
        unread.value = errorWords(error);
      }
    },
    change: (edited, change, pace = 'at once') => {
      waiting.value = [...waiting.value, { edited, change }];
      if (pace === 'at once') {
        void save();
        return;
      }
      // A save that failed keeps being said until one succeeds.
      if (saving.value.is !== 'failed') saving.value = { is: 'saving' };
      clearTimeout(pause);
      pause = setTimeout(save, typingPause);
    },
    save,
  };
}
