import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import type { Citation } from '../content/citations.ts';

import type { OwnTip } from '../content/own-tip.ts';
import type { Tip, TipId } from '../content/tips.ts';
import type { HourTip } from '../content/tips-by-hour.ts';
import type { After } from '../platform/timer.ts';

import { type RoundParts, tipRound } from './tip-round.ts';

/** What the evidence says for a tip, and where that is from. */
export interface Reason {
  readonly why: string;
  readonly sources: readonly Citation[];
}

/** Looks up the reason of a tip. */
type ReasonOf = (tip: TipId) => Reason;

/** What the tips depend on. Stores, the clock and the timer come in here. */
export interface TipParts extends RoundParts {
  /** The tip that is on the screen already, if one is. */
  readonly first: string | undefined;
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
  /** The tips that the next opening may begin with, by its hour. */
  comingTips(): readonly HourTip[];
}

/** The rotating tips. Opens on the next one. */
export function tipModel(parts: TipParts): TipModel {
  const { settings, own, still } = parts;
  const round = tipRound(parts);

  const current = signal<string | undefined>(undefined);
  const wasAskedFor = signal(false);
  const isWhyOpen = signal(false);
  const isPaused = signal(false);
  const rests = signal<readonly Rest[]>([]);
  const reasonOf = signal<ReasonOf | undefined>(undefined);
  const justHidden = signal<Tip | OwnTip | undefined>(undefined);
  const notStored = signal(false);
  const isTurned = signal(false);

  const tip = computed(() => round.named(current.value));
  const before = computed(() => round.before(current.value));
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

  /** On to the next tip: one that the person went back from, else a new one. */
  function move(isAskedFor: boolean): void {
    batch(() => show(round.after(current.value) ?? round.draw(), isAskedFor));
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

  // The tip that is on the screen already stays there, unless it was hidden since it was drawn.
  const first = parts.first === undefined ? undefined : round.adopt(parts.first);
  if (first) show(first, false);

  // The first tip; and another one when this one was hidden, here or in another window, or its section switched off.
  effect(() => {
    const shown = tip.value;
    // Both are watched with nothing on the screen too: what is new there may be shown.
    const { sections } = settings.value;
    const isAny = sections.length + own.value.length > 0;
    if (shown ? !round.isEligible(shown) : isAny) untracked(() => move(false));
  });

  effect(() => {
    if (!current.value || rotates.value !== 'moving' || rests.value.length > 0 || isWhyOpen.value) return;
    return parts.after(seconds.value * 1_000, () => move(false));
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
    hasPrevious: computed(() => before.value !== undefined),
    next: () => byHand(() => move(true)),
    previous: () => {
      const earlier = before.value;
      if (earlier) byHand(() => show(earlier, true));
    },
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
    comingTips: round.coming,
  };
}
