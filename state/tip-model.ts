import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import type { Citation } from '../content/citations.ts';
import type { Leaf } from '../content/leaf.ts';
import type { OwnTip } from '../content/own-tip.ts';
import type { Tip, TipId } from '../content/tips.ts';
import type { After } from '../platform/timer.ts';
import type { Settings } from './settings.ts';
import type { TipRound } from './tip-round.ts';

/** What the evidence says for a tip, and where that is from. */
export interface Reason {
  readonly why: string;
  readonly sources: readonly Citation[];
}

/** Looks up the reason of a tip. */
type ReasonOf = (tip: TipId) => Reason;

/** What the tips depend on. Stores, the clock and the timer come in here. */
export interface TipParts {
  readonly settings: ReadonlySignal<Settings['tips']>;
  /** The person's own tips. */
  readonly own: ReadonlySignal<readonly OwnTip[]>;
  /** The tip to open with, with its words, where one is there without the round. */
  readonly prepared: Leaf | undefined;
  /** Whether all is still as it was when that tip was prepared. */
  readonly isAsPrepared: ReadonlySignal<boolean>;
  /** The id of the tip that is on the screen but that no rotation has counted: it stays there if it may be shown. */
  readonly uncounted: string | undefined;
  /** Whether a tip was shown before that one, as far as that can be told without the round. */
  readonly hasEarlier: boolean;
  /** Makes the round ready, with the words of its tips: asked for once another tip is wanted than the first. */
  readonly loadRound: () => Promise<TipRound>;
  /** The person asked their system for less motion: nothing moves by itself. */
  readonly still: ReadonlySignal<boolean>;
  readonly after: After;
  /** Hides a tip or brings it back; resolves when `settings` or `own` says so. @throws when it could not be stored. */
  readonly setHidden: (id: string, isHidden: boolean) => Promise<unknown>;
  /** Asked when a Why is opened, and anew when a signal that it reads changes. */
  readonly loadReasons: () => Promise<ReasonOf>;
}

/** What keeps the tips from moving on for a while: a pointer over the tip, the keyboard in it. */
export type Rest = 'pointer' | 'keyboard';

/** Whether tips move on by themselves, do not because the person said so, or never do. */
export type Rotates = 'moving' | 'paused' | 'never';

/** Which tip is shown, and what a person can do with it. */
export interface TipModel {
  /** `undefined` when every tip is hidden or in a section that is off. */
  readonly tip: ReadonlySignal<Tip | OwnTip | undefined>;
  /** The tip took the place of the one that the popup opened with. */
  readonly isTurned: ReadonlySignal<boolean>;
  readonly hasPrevious: ReadonlySignal<boolean>;
  readonly rotates: ReadonlySignal<Rotates>;
  readonly isWhyOpen: ReadonlySignal<boolean>;
  /** The reasons, once a Why was opened. */
  readonly reasonOf: ReadonlySignal<ReasonOf | undefined>;
  /** The person asked for the tip on the screen, so it is to be read aloud; one that came by itself is not. */
  readonly wasAskedFor: ReadonlySignal<boolean>;
  /** The tip that was just hidden and can come back. */
  readonly justHidden: ReadonlySignal<Tip | OwnTip | undefined>;
  /** The last hiding or bringing back could not be stored. */
  readonly notStored: ReadonlySignal<boolean>;
  next(): void;
  previous(): void;
  togglePause(): void;
  toggleWhy(): void;
  rest(reason: Rest, isResting: boolean): void;
  hide(): Promise<void>;
  unhide(): Promise<void>;
  /** That tip with its words. */
  readonly leaf: ReadonlySignal<Leaf | undefined>;
  /** The round, once it is loaded. */
  readonly round: ReadonlySignal<TipRound | undefined>;
  /** Makes the round ready, and does what is to be done with it; at once where it is ready. Never rejects. */
  withRound(work?: (round: TipRound) => void): Promise<void>;
}

/** The rotating tips. Opens on the prepared one, else on the next one, as soon as the round is there. */
export function tipModel(parts: TipParts): TipModel {
  const { settings, own, still, prepared } = parts;

  const round = signal<TipRound | undefined>(undefined);
  let loading: Promise<TipRound> | undefined;

  const current = signal<string | undefined>(prepared?.tip.id);
  const wasAskedFor = signal(false);
  const isWhyOpen = signal(false);
  const isPaused = signal(false);
  const rests = signal<readonly Rest[]>([]);
  const reasonOf = signal<ReasonOf | undefined>(undefined);
  const justHidden = signal<Tip | OwnTip | undefined>(undefined);
  const notStored = signal(false);
  const isTurned = signal(false);

  const tip = computed(() => (round.value ? round.value.named(current.value) : prepared?.tip));
  const before = computed(() => round.value?.before(current.value));
  // A number of its own: settings that are only read anew must not start the wait over.
  const seconds = computed(() => settings.value.rotateSeconds);
  const rotates = computed<Rotates>(() => {
    if (still.value || seconds.value === 0 || !tip.value) return 'never';
    return isPaused.value ? 'paused' : 'moving';
  });

  function show(shown: Tip | OwnTip | undefined, isAskedFor: boolean): void {
    batch(() => {
      isTurned.value = current.value !== undefined;
      current.value = shown?.id;
      wasAskedFor.value = isAskedFor && shown !== undefined;
      isWhyOpen.value = false;
    });
  }

  /** Goes by the round from now on. The tip that is on the screen stays there, unless it was hidden since it was drawn. */
  function takeUp(loaded: TipRound): void {
    round.value = loaded;
    const first = parts.uncounted !== undefined && loaded.adopt(parts.uncounted);
    if (first && first.id !== current.peek()) show(first, false);
  }

  async function withRound(work?: (round: TipRound) => void): Promise<void> {
    if (round.peek()) return work?.(round.peek() as TipRound);
    loading ??= parts.loadRound();
    try {
      const loaded = await loading;
      batch(() => {
        if (!round.peek()) takeUp(loaded);
        work?.(loaded);
      });
    } catch (error) {
      loading = undefined;
      console.warn('Slaapwel: the tips could not be loaded', error);
    }
  }

  /** On to the next tip: one that the person went back from, else a new one. */
  function move(among: TipRound, isAskedFor: boolean): void {
    batch(() => show(among.after(current.value) ?? among.draw(), isAskedFor));
  }

  function byHand(go: () => void): void {
    batch(() => {
      justHidden.value = undefined;
      notStored.value = false;
      go();
    });
  }

  async function store(id: string, isHidden: boolean): Promise<boolean> {
    try {
      await parts.setHidden(id, isHidden);
      notStored.value = false;
    } catch (error) {
      console.warn('Slaapwel: hiding a tip was not stored', error);
      notStored.value = true;
    }
    return !notStored.value;
  }

  // The first tip; and another one when this one was hidden, here or in another window, or its section switched off.
  effect(() => {
    const loaded = round.value;
    if (!loaded) {
      if (!parts.isAsPrepared.value) void withRound();
      return;
    }
    const shown = tip.value;
    // Both are watched with nothing on the screen too: what is new there may be shown.
    const { sections } = settings.value;
    const isAny = sections.length + own.value.length > 0;
    if (shown ? !loaded.isEligible(shown) : isAny) untracked(() => move(loaded, false));
  });

  effect(() => {
    if (!current.value || rotates.value !== 'moving' || rests.value.length > 0 || isWhyOpen.value) return;
    return parts.after(seconds.value * 1_000, () => withRound((loaded) => move(loaded, false)));
  });

  effect(() => {
    if (!isWhyOpen.value) return;
    parts.loadReasons().then(
      (loaded) => {
        reasonOf.value = loaded;
      },
      (error) => console.warn('Slaapwel: the reasons could not be loaded', error),
    );
  });

  return {
    tip,
    isTurned,
    rotates,
    isWhyOpen,
    reasonOf,
    wasAskedFor,
    justHidden,
    notStored,
    hasPrevious: computed(() => (round.value ? before.value !== undefined : parts.hasEarlier)),
    next: () => void withRound((loaded) => byHand(() => move(loaded, true))),
    previous: () =>
      void withRound((loaded) => {
        const earlier = loaded.before(current.value);
        if (earlier) byHand(() => show(earlier, true));
      }),
    togglePause: () => {
      isPaused.value = !isPaused.value;
    },
    toggleWhy: () => {
      isWhyOpen.value = !isWhyOpen.value;
    },
    rest: (reason, isResting) => {
      const others = rests.value.filter((other) => other !== reason);
      if (rests.value.includes(reason) !== isResting) rests.value = isResting ? [...others, reason] : others;
    },
    hide: async () => {
      const shown = tip.value;
      // Another one takes its place at once.
      await withRound();
      if (!shown || !(await store(shown.id, true))) return;
      batch(() => {
        justHidden.value = shown;
        wasAskedFor.value = tip.value !== undefined;
      });
    },
    unhide: async () => {
      const shown = justHidden.value;
      if (!shown || !(await store(shown.id, false))) return;
      byHand(() => show(shown, true));
    },
    leaf: computed(() => {
      const [among, shown] = [round.value, tip.value];
      return among ? shown && among.leafOf(shown) : prepared;
    }),
    round,
    withRound,
  };
}
