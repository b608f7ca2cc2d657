import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { NightId } from '../bedtime/night.ts';
import type { Trouble } from '../nudge/attempt.ts';
import type { ToldEvening } from '../nudge/told-evening.ts';
import type { UntoldMiss } from '../nudge/untold-misses.ts';
import type { After } from '../platform/timer.ts';
import { defaultTips } from './default-tips.ts';
import type { Language, Settings } from './settings.ts';
import { spoken } from './speak.ts';

/** What a person does about tonight. */
export type EveningAct = 'start' | 'goodNight' | 'skip' | 'snooze' | 'undo';

/** What the evening depends on: the worker, the stores and the timer, behind a few functions. */
export interface EveningParts {
  /** The evening, after a tick. */
  readonly ask: () => Promise<ToldEvening>;
  /** Makes all ready that is said in a language. Never rejects. */
  readonly loadLanguage: (language: Language) => Promise<unknown>;
  /** The language to speak as long as nothing could be read. */
  readonly fallbackLanguage: () => Promise<Language>;
  /** Does what a person wants, going by the evening as it is right now. @throws when it could not be stored. */
  readonly perform: (act: EveningAct) => Promise<unknown>;
  /** Pauses until a night, the first that has nudges again; `''` ends a pause. @throws when it could not be stored. */
  readonly pauseUntil: (night: NightId | '') => Promise<unknown>;
  /** Writes down that a night's missed nudges were said. @throws when it could not be stored. */
  readonly markTold: (night: NightId) => Promise<unknown>;
  readonly after: After;
}

/** Tonight as the page knows it. */
export interface EveningModel {
  /** `undefined` as long as it could not be read. */
  readonly evening: ReadonlySignal<ToldEvening | undefined>;
  /** How tips come, by default as long as the settings could not be read. */
  readonly tipSettings: ReadonlySignal<Settings['tips']>;
  /** Whether there is a language to speak: not before the first {@link refresh}. */
  readonly canSpeak: ReadonlySignal<boolean>;
  /** What was missed and is told while this page is open: said once, it stays until the page closes. */
  readonly missed: ReadonlySignal<readonly UntoldMiss[]>;
  readonly trouble: ReadonlySignal<'not-read' | 'not-stored' | undefined>;
  /** What went wrong in the last tick. */
  readonly troubles: ReadonlySignal<readonly Trouble[]>;
  /** Asks for the evening anew; asked while an answer is under way, once more after it. Never rejects. */
  refresh(): Promise<void>;
  /** Does what a person wants; does nothing while the last wish is still being stored. Never rejects. */
  act(act: EveningAct): Promise<void>;
  /** Whether the form for a pause is unfolded. */
  readonly isPauseOpen: ReadonlySignal<boolean>;
  togglePause(): void;
  /** Pauses the nudges until a night, or ends a pause with `''`; otherwise like {@link act}. */
  pauseUntil(night: NightId | ''): Promise<void>;
  /** Keeps the evening fresh from now on: at every minute, and when the answer changes. */
  keepFresh(): void;
}

/** The longest that a page shows what it was told, in milliseconds. */
const minute = 60_000;

/** Tonight: asked for, kept fresh, answered. */
export function eveningModel(parts: EveningParts): EveningModel {
  const evening = signal<ToldEvening | undefined>(undefined);
  const canSpeak = signal(false);
  const missed = signal<readonly UntoldMiss[]>([]);
  const trouble = signal<'not-read' | 'not-stored' | undefined>(undefined);
  const troubles = signal<readonly Trouble[]>([]);
  const isPauseOpen = signal(false);

  /** The asking under way, and the one that waits for its end. */
  let asking: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  /** The wishes that are being stored, one after the other, and the last of them. */
  let line = Promise.resolve();
  let last: string | undefined;

  /** Takes an answer over, in one stroke with its language: the page never speaks two at once. */
  async function take(told: ToldEvening | undefined): Promise<void> {
    const fresh = told?.isTheirs ? told : undefined;
    const language = fresh?.language ?? (evening.value ? spoken.value : await parts.fallbackLanguage());
    if (!canSpeak.value || language !== spoken.value) await parts.loadLanguage(language);
    batch(() => {
      spoken.value = language;
      canSpeak.value = true;
      troubles.value = told?.troubles ?? [];
      if (!fresh) {
        trouble.value = 'not-read';
        return;
      }
      evening.value = fresh;
      if (trouble.value === 'not-read') trouble.value = undefined;
      tell(fresh);
    });
  }

  /** Says what was missed, and writes down that it was said. */
  function tell({ misses }: ToldEvening): void {
    const news = misses.filter(
      ({ night, missed: entry }) => !missed.value.some((old) => old.night === night && old.missed.at === entry.at),
    );
    if (news.length === 0) return;
    missed.value = [...missed.value, ...news];
    for (const { night } of news) {
      // What is not written down is said again the next time: better twice than never.
      parts.markTold(night).catch((error) => console.warn('Slaapwel: not marked as told', error));
    }
  }

  function ask(): Promise<void> {
    return parts
      .ask()
      .catch((error) => console.warn('Slaapwel: the evening could not be read', error))
      .then((told) => take(told ?? undefined));
  }

  function refresh(): Promise<void> {
    if (asking) {
      next ??= asking.then(() => {
        next = undefined;
        return refresh();
      });
      return next;
    }
    asking = ask().finally(() => {
      asking = undefined;
    });
    return asking;
  }

  /**
   * Stores one wish after the other, and says so when one could not be stored. A second press on the same button is no
   * second wish; another wish waits: its button can be on the screen before all that followed from the first is done.
   */
  function store(wish: string, work: () => Promise<unknown>): Promise<void> {
    if (wish === last) return line;
    last = wish;
    line = line.then(async () => {
      try {
        await work();
        trouble.value = undefined;
      } catch (error) {
        console.warn('Slaapwel: not stored', error);
        trouble.value = 'not-stored';
      }
      if (last === wish) last = undefined;
      await refresh();
    });
    return line;
  }

  function keepFresh(): void {
    const now = evening.value?.now.epochMilliseconds ?? 0;
    const askAgain = (evening.value?.askAgainAt.epochMilliseconds ?? Infinity) - now;
    const wait = Math.max(1_000, Math.min(minute - (now % minute), askAgain));
    parts.after(wait, () => refresh().then(keepFresh));
  }

  return {
    evening,
    tipSettings: computed(() => evening.value?.settings.tips ?? defaultTips),
    canSpeak,
    missed,
    trouble,
    troubles,
    refresh,
    keepFresh,
    act: (act) => store(act, () => parts.perform(act)),
    isPauseOpen,
    togglePause: () => {
      isPauseOpen.value = !isPauseOpen.value;
    },
    pauseUntil: (night) =>
      store(`pause ${night}`, async () => {
        await parts.pauseUntil(night);
        isPauseOpen.value = false;
      }),
  };
}
