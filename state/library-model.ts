import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { OwnTip } from '../content/own-tip.ts';
import { errorWords } from '../platform/error-words.ts';
import type { Stored } from '../platform/stored.ts';
import { type Deeds, deeds } from './deeds.ts';
import { languageFor } from './language.ts';
import { withOwnTip, withOwnTipBack, withOwnTipChanged } from './own-tip-changes.ts';
import { defaultSettings, type Language, type Settings } from './settings.ts';
import { withTipFavourite } from './with-tip-favourite.ts';
import { withTipHidden } from './with-tip-hidden.ts';

/** What the library is made of: the stores, chance, and what is known of the browser. */
export interface LibrarySources {
  readonly settings: Pick<Stored<Settings>, 'read' | 'watch'>;
  /** Stores a person's edit. @throws when it could not be stored. */
  readonly edit: (change: (old: Settings) => Settings) => Promise<Settings>;
  readonly own: Stored<readonly OwnTip[]>;
  /** A name that no other thing has. */
  readonly newId: () => string;
  /** The browser's language as a BCP 47 tag. */
  readonly browserLanguage: string;
}

/** What the library knows of the person, and what they can do with a tip. No promise here ever rejects. */
export interface LibraryModel extends Omit<Deeds, 'store'> {
  /** The settings, or the defaults as long as they could not be read. */
  readonly settings: ReadonlySignal<Settings>;
  readonly own: ReadonlySignal<readonly OwnTip[]>;
  readonly language: ReadonlySignal<Language>;
  /** Why settings or own tips could not be read, in the browser's own words. */
  readonly unread: ReadonlySignal<string | undefined>;
  /** The own tip that was deleted last, as long as it can come back. */
  readonly deleted: ReadonlySignal<OwnTip | undefined>;
  load(): Promise<void>;
  /** Takes the tip with this id and text out of the rotation, or back into it. Resolves to whether it was stored. */
  setHidden(id: string, text: string, isHidden: boolean): Promise<boolean>;
  setFavourite(id: string, isFavourite: boolean): Promise<boolean>;
  addOwn(text: string): Promise<boolean>;
  changeOwn(id: string, text: string): Promise<boolean>;
  deleteOwn(id: string): Promise<boolean>;
  restore(): Promise<boolean>;
}

/** The library without its looks. */
export function libraryModel({
  settings: settingsStore,
  edit,
  own: ownStore,
  newId,
  browserLanguage,
}: LibrarySources): LibraryModel {
  const settings = signal(defaultSettings);
  const own = signal<readonly OwnTip[]>([]);
  const unread = signal<string | undefined>(undefined);
  const { unstored, lastDeed, store } = deeds();
  const deleted = signal<{ tip: OwnTip; place: number } | undefined>(undefined);

  let loads = 0;

  /** Only the latest load counts: loads can end in another order than they began. */
  const load = async () => {
    const mine = ++loads;
    try {
      const [set, kept] = await Promise.all([settingsStore.read(), ownStore.read()]);
      if (mine !== loads) return;
      batch(() => {
        settings.value = set;
        own.value = kept;
        unread.value = undefined;
      });
    } catch (error) {
      if (mine === loads) unread.value = errorWords(error);
    }
  };

  const editSettings = async (change: (old: Settings) => Settings) => {
    settings.value = await edit(change);
  };
  const editOwn = async (change: (old: readonly OwnTip[]) => readonly OwnTip[]) => {
    own.value = await ownStore.update(change);
  };
  const isOwn = (id: string) => own.value.some((tip) => tip.id === id);

  settingsStore.watch(load);
  ownStore.watch(load);

  return {
    settings,
    own,
    language: computed(() => languageFor(settings.value.language, browserLanguage)),
    unread,
    unstored,
    lastDeed,
    deleted: computed(() => deleted.value?.tip),
    load,
    setHidden: (id, tip, isHidden) =>
      store(
        () =>
          isOwn(id)
            ? editOwn((old) => withOwnTipChanged(old, id, { isHidden }))
            : editSettings((old) => withTipHidden(old, id, isHidden)),
        { is: isHidden ? 'hidden' : 'back', tip },
      ),
    setFavourite: (id, isFavourite) =>
      store(() =>
        isOwn(id)
          ? editOwn((old) => withOwnTipChanged(old, id, { isFavourite }))
          : editSettings((old) => withTipFavourite(old, id, isFavourite)),
      ),
    addOwn: (tip) => {
      // A tip that went cannot come back into a full list.
      deleted.value = undefined;
      return store(() => editOwn((old) => withOwnTip(old, `own/${newId()}`, tip)), { is: 'added', tip });
    },
    changeOwn: (id, tip) =>
      store(() => editOwn((old) => withOwnTipChanged(old, id, { text: tip })), { is: 'changed', tip }),
    deleteOwn: async (id) => {
      const place = own.value.findIndex((tip) => tip.id === id);
      const tip = own.value[place];
      const isDone = await store(() => editOwn((old) => old.filter((one) => one.id !== id)));
      if (isDone && tip) deleted.value = { tip, place };
      return isDone;
    },
    restore: async () => {
      const last = deleted.value;
      if (!last) return false;
      const { tip, place } = last;
      const isDone = await store(() => editOwn((old) => withOwnTipBack(old, tip, place)));
      if (isDone) deleted.value = undefined;
      return isDone;
    },
  };
}
