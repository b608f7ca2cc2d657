import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { errorWords } from '../platform/error-words.ts';
import type { BroughtBack } from './bring-back.ts';
import type { DataProblem } from './data-problem.ts';
import type { Forgotten } from './forget-everything.ts';
import type { Settings } from './settings.ts';

/** What a person can do with all that is stored of them. */
export type DataDeed = 'save' | 'bring' | 'forget';

/** How a deed stands, said where it was done. */
export type DataOutcome =
  | { readonly of: DataDeed; readonly is: 'working' | 'busy' }
  /** Why it failed, in the browser's own words. */
  | { readonly of: DataDeed; readonly is: 'failed'; readonly why: string }
  | { readonly of: 'save'; readonly is: 'saved'; readonly file: string }
  | { readonly of: 'bring'; readonly is: 'brought'; readonly brought: BroughtBack }
  | { readonly of: 'bring'; readonly is: 'undone' }
  | { readonly of: 'bring'; readonly is: 'refused'; readonly problem: DataProblem }
  /** The person is asked whether they mean it. */
  | { readonly of: 'forget'; readonly is: 'asked' | 'forgotten' }
  /** Forgotten here, but the browser account could not be reached. */
  | { readonly of: 'forget'; readonly is: 'unreached'; readonly why: string };

/** What the deeds need. Each rejects when storage fails. */
export interface DataParts {
  /** The settings as they are stored now. */
  readonly settings: ReadonlySignal<Settings | undefined>;
  /** Has the browser save it all as a file; gives the file's name. */
  readonly save: () => Promise<string>;
  readonly bringBack: (file: Blob) => Promise<BroughtBack | DataProblem | { readonly is: 'busy' }>;
  readonly forget: () => Promise<Forgotten>;
  /** Puts settings in the place of the present ones. */
  readonly putBack: (settings: Settings) => Promise<unknown>;
  /** Stores first what still waits to be stored. */
  readonly finish: () => Promise<unknown>;
  /** Everything is another now: acts upon it. */
  readonly replaced: () => Promise<unknown>;
}

/** All that is stored of a person, to save, to bring back and to forget. */
export interface YourDataModel {
  readonly outcome: ReadonlySignal<DataOutcome | undefined>;
  /** Whether the settings that a file has replaced can be put back: not once something else was set. */
  readonly canUndo: ReadonlySignal<boolean>;
  save(): Promise<void>;
  bringBack(file: Blob): Promise<void>;
  undo(): Promise<void>;
  /** Asks whether the person means it. */
  askToForget(): void;
  keep(): void;
  forget(): Promise<void>;
}

/** The deeds, one at a time. */
export function yourDataModel(parts: DataParts): YourDataModel {
  const outcome = signal<DataOutcome | undefined>(undefined);
  const brought = computed(() => (outcome.value?.is === 'brought' ? outcome.value.brought.settings : undefined));

  /** Does a deed and says what came of it. */
  const run = async (of: DataDeed, work: () => Promise<DataOutcome>) => {
    if (outcome.value?.is === 'working') return;
    outcome.value = { of, is: 'working' };
    try {
      await parts.finish();
      outcome.value = await work();
    } catch (error) {
      outcome.value = { of, is: 'failed', why: errorWords(error) };
    }
  };

  return {
    outcome,
    canUndo: computed(() => {
      const [made, now] = [brought.value?.after.edit, parts.settings.value?.edit];
      return made !== undefined && made.at === now?.at && made.count === now.count;
    }),
    save: () => run('save', async () => ({ of: 'save', is: 'saved', file: await parts.save() })),
    bringBack: (file) =>
      run('bring', async () => {
        const found = await parts.bringBack(file);
        if (found.is === 'busy') return { of: 'bring', is: 'busy' };
        if (found.is !== 'brought') return { of: 'bring', is: 'refused', problem: found };
        await parts.replaced();
        return { of: 'bring', is: 'brought', brought: found };
      }),
    undo: async () => {
      const before = brought.value?.before;
      if (!before) return;
      await run('bring', async () => {
        await parts.putBack(before);
        return { of: 'bring', is: 'undone' };
      });
    },
    askToForget: () => {
      if (outcome.value?.is !== 'working') outcome.value = { of: 'forget', is: 'asked' };
    },
    keep: () => {
      outcome.value = undefined;
    },
    forget: () =>
      run('forget', async () => {
        const forgotten = await parts.forget();
        if (forgotten.is !== 'busy') await parts.replaced();
        return { of: 'forget', ...forgotten };
      }),
  };
}
