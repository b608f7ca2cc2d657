import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { seemsHidden } from '../bedtime/hidden-zone.ts';
import type { Trouble } from '../nudge/attempt.ts';
import type { ToldEvening } from '../nudge/told-evening.ts';
import type { System } from '../platform/system.ts';
import { isDismissed, type PopupNote, popupNote, type Unreached } from './popup-note.ts';
import type { ReachDismissed } from './reach-dismissed-store.ts';
import { type TestNudgeModel, testNudgeModel } from './test-nudge-model.ts';

/** What the person has said to earlier notes. */
interface NoteAnswers {
  readonly zoneConfirmed: string | undefined;
  readonly dismissed: ReachDismissed | undefined;
}

/** What the notes depend on. */
export interface NotesParts {
  readonly evening: ReadonlySignal<ToldEvening | undefined>;
  /** Whether the popup says which nudges did not come. */
  readonly tellsMisses: ReadonlySignal<boolean>;
  /** What went wrong in the last tick. */
  readonly troubles: ReadonlySignal<readonly Trouble[]>;
  /** The browser's language as a BCP 47 tag. */
  readonly browserLanguage: string;
  readonly system: System;
  readonly sendTestNudge: () => Promise<boolean>;
  /** @throws when storage fails, as the others below. */
  readonly readAnswers: () => Promise<NoteAnswers>;
  readonly confirmZone: (zone: string) => Promise<unknown>;
  /** Notes that the person saw a test nudge. */
  readonly confirmReach: () => Promise<unknown>;
  readonly dismissReach: (dismissed: ReachDismissed) => Promise<unknown>;
}

/** The one note of the popup, and what can be said to it. */
export interface NotesModel extends TestNudgeModel {
  readonly note: ReadonlySignal<PopupNote | undefined>;
  /** What the page runs on: the steps to put a nudge right differ. */
  readonly system: System;
  /** Reads what was answered before; until then nothing is asked. Never rejects. */
  load(): Promise<void>;
  /** The clock is right. */
  confirmZone(): void;
  /** Sends the note about nudges that do not arrive away. */
  dismiss(): void;
}

/** What is not stored is asked again: better twice than never. */
const logged = (work: Promise<unknown>) => void work.catch((error) => console.warn('Slaapwel: not stored', error));

/** The notes: which one, and what the person says to it. */
export function notesModel(parts: NotesParts): NotesModel {
  const answers = signal<NoteAnswers | undefined>(undefined);
  /** What was noticed when the popup opened: that somebody looks in now does not mean that nudges arrive. */
  const atOpening = signal<ToldEvening['reach'] | undefined>(undefined);
  /** The note whose test runs: it stays until the person is done with it. */
  const held = signal<Unreached | undefined>(undefined);
  const isGone = signal(false);
  const nudge = testNudgeModel(parts.sendTestNudge);

  effect(() => {
    const reach = parts.evening.value?.reach;
    if (reach !== undefined && atOpening.peek() === undefined) atOpening.value = reach;
  });

  const reach = computed<ToldEvening['reach']>(() => {
    const evening = parts.evening.value;
    if (!evening || !answers.value || isGone.value) return 'good';
    if (held.value) return held.value;
    const noticed = evening.reach === 'good' && atOpening.value === 'unseen' ? 'unseen' : evening.reach;
    return noticed !== 'good' && isDismissed(noticed, answers.value.dismissed, evening.now) ? 'good' : noticed;
  });

  const asksZone = computed(() => {
    const [evening, known] = [parts.evening.value, answers.value];
    if (!evening || !known || evening.settings.timeZone !== 'auto') return false;
    return seemsHidden(evening.zone, parts.browserLanguage) && known.zoneConfirmed !== evening.zone;
  });

  return {
    ...nudge,
    system: parts.system,
    note: computed(() => {
      const evening = parts.evening.value;
      return popupNote({
        troubles: parts.troubles.value,
        reach: reach.value,
        asksZone: asksZone.value,
        change: evening?.change,
        tellsMisses: parts.tellsMisses.value,
      });
    }),
    load: async () => {
      const nothing = { zoneConfirmed: undefined, dismissed: undefined };
      answers.value = await parts.readAnswers().catch(() => nothing);
    },
    send: async () => {
      held.value = reach.value === 'good' ? undefined : reach.value;
      await nudge.send();
    },
    answer: (wasSeen) => {
      nudge.answer(wasSeen);
      if (wasSeen) logged(parts.confirmReach());
    },
    confirmZone: () => {
      const zone = parts.evening.value?.zone;
      if (zone === undefined || !answers.value) return;
      answers.value = { ...answers.value, zoneConfirmed: zone };
      logged(parts.confirmZone(zone));
    },
    dismiss: () => {
      const [evening, noted] = [parts.evening.value, reach.value];
      isGone.value = true;
      // Who saw the test nudge has said so; there is nothing to keep away.
      if (!evening || noted === 'good' || nudge.test.value === 'seen') return;
      logged(parts.dismissReach({ reach: noted, at: evening.now.toString() }));
    },
  };
}
