import { readKeys, removeKeys, watchKeys } from '../platform/storage.ts';
import { decodeSettings } from './decode-settings.ts';
import { settingsStore } from './settings-store.ts';

const [key, asideKey] = ['settings', 'settings:unreadable'];

/** What is stored of the settings that this version cannot read. */
export interface UnreadableSettings {
  /** The values, raw; empty when all is well. @throws when storage fails. */
  read(): Promise<readonly unknown[]>;
  /** Lets go of them. @throws when storage fails. */
  dismiss(): Promise<void>;
  /** Calls `listener` at every change. Gives a function that stops it. */
  watch(listener: () => unknown): () => void;
}

/** The unreadable values in the settings themselves: only the next write puts them aside. */
async function inPlace(): Promise<readonly unknown[]> {
  return decodeSettings((await readKeys([key]))[key]).unreadable;
}

/** The person's unreadable values: those put aside, and those that still stand among the settings. */
export const unreadableSettings: UnreadableSettings = {
  read: async () => {
    const aside = (await readKeys([asideKey]))[asideKey];
    return [...(Array.isArray(aside) ? aside : aside === undefined ? [] : [aside]), ...(await inPlace())];
  },
  dismiss: async () => {
    // A new object counts as a change, so that the readable settings are written and the others put aside.
    if ((await inPlace()).length > 0) await settingsStore.update((old) => ({ ...old }));
    await removeKeys([asideKey]);
  },
  watch: (listener) =>
    watchKeys((keys, area) =>
      area === 'local' && (keys.includes(key) || keys.includes(asideKey)) ? listener() : undefined,
    ),
};
