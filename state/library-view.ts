import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core';
import {
  type GroupId,
  groupIds,
  type LibraryEntry,
  type LibraryQuery,
  matchingEntries,
  wholeLibrary,
} from './library-entries.ts';
import { hasEveryWord, searchWords } from './tip-search.ts';

/** How a person looks at the library: what they search for, what they unfolded, where they came in. */
export interface LibraryView {
  readonly entries: ReadonlySignal<readonly LibraryEntry[]>;
  readonly query: ReadonlySignal<LibraryQuery>;
  /** The words that are searched for, folded. */
  readonly searched: ReadonlySignal<readonly string[]>;
  /** The entries that match the query, in their order. */
  readonly found: ReadonlySignal<readonly LibraryEntry[]>;
  /** What the address names: the entry that was visited or unfolded last. */
  readonly address: ReadonlySignal<string | undefined>;
  /** What to bring before the person's eyes; a new object at every visit. */
  readonly target: ReadonlySignal<{ readonly id: string } | undefined>;
  /** Whether the person is at the page about the article, and not among the tips. */
  readonly isAbout: ReadonlySignal<boolean>;
  search(values: Partial<LibraryQuery>): void;
  reset(): void;
  /** Whether the why of an entry is unfolded: as the person left it, else when only there a searched word stands. */
  isOpen(entry: LibraryEntry): boolean;
  toggle(entry: LibraryEntry): void;
  /** Goes to what an address names, and unfolds it; `''` is the library as one finds it. */
  visit(id: string): void;
}

/** @param titleOf the title of a part in the language that is spoken: it is searched too. */
export function libraryView(
  entries: ReadonlySignal<readonly LibraryEntry[]>,
  titleOf: (group: GroupId) => string,
): LibraryView {
  const query = signal(wholeLibrary);
  const unfolded = signal<Readonly<Record<string, boolean>>>({});
  const address = signal<string | undefined>(undefined);
  const target = signal<{ id: string } | undefined>(undefined);
  const searched = computed(() => searchWords(query.value.text));
  const found = computed(() => matchingEntries(entries.value, query.value, titleOf));

  const isOpen = ({ id, group, text, why }: LibraryEntry) =>
    unfolded.value[id] ?? (why !== undefined && !hasEveryWord(searched.value, [text, titleOf(group)]));
  const unfold = (id: string, isUnfolded: boolean) => {
    unfolded.value = { ...unfolded.value, [id]: isUnfolded };
    if (isUnfolded) address.value = id;
    else if (address.value === id) address.value = undefined;
  };

  return {
    entries,
    query,
    searched,
    found,
    address,
    target,
    isAbout: computed(() => target.value?.id === 'about'),
    search: (values) => {
      query.value = { ...query.value, ...values };
    },
    reset: () => {
      query.value = wholeLibrary;
    },
    isOpen,
    toggle: (entry) => unfold(entry.id, !isOpen(entry)),
    visit: (id) =>
      batch(() => {
        address.value = undefined;
        target.value = undefined;
        if (id === '') return;
        unfold(id, true);
        target.value = { id };
        const isEntry = entries.value.some((entry) => entry.id === id);
        const isFound = found.value.some((entry) => entry.id === id);
        // What a search has put out of sight could not be gone to.
        if ((isEntry && !isFound) || groupIds.some((group) => group === id)) query.value = wholeLibrary;
      }),
  };
}
