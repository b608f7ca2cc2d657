import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { ClockTime } from '../bedtime/clock-time.ts';
import type { NightId } from '../bedtime/night.ts';
import { pauseInForce } from '../bedtime/pause.ts';
import { type Night, tonight } from '../bedtime/tonight.ts';
import type { NightPlan, Week, Weekday } from '../bedtime/week.ts';
import { weekdays } from '../bedtime/week.ts';
import type { Trouble } from '../nudge/attempt.ts';
import { type EditQueue, type EditStores, editQueue } from './edit-queue.ts';
import { languageFor } from './language.ts';
import { nightsBeforeWorkdays, withEveryNight, withNight, withTimesOf } from './night-changes.ts';
import { worstTrouble } from './popup-note.ts';
import { scheduleOf } from './schedule-of.ts';
import type { Language, Settings } from './settings.ts';
import { type TestNudgeModel, testNudgeModel } from './test-nudge-model.ts';
import type { UnreadableSettings } from './unreadable-settings.ts';

/** What the options are made of: the stores, the clock, and what is known of the browser. */
export interface OptionsSources extends EditStores {
  readonly unreadable: UnreadableSettings;
  readonly sendTestNudge: () => Promise<boolean>;
  /** Notes that the person saw a test nudge. @throws when it could not be stored. */
  readonly confirmReach: () => Promise<unknown>;
  /** What went wrong in the last tick. */
  readonly troubles: ReadonlySignal<readonly Trouble[]>;
  /** The current instant, set anew now and then while the page is open. */
  readonly now: ReadonlySignal<Temporal.Instant>;
  /** The machine's time zone. */
  readonly systemZone: () => string;
  /** The browser's language as a BCP 47 tag. */
  readonly browserLanguage: string;
  /** Whether the page was opened to welcome a person. */
  readonly isWelcome: boolean;
}

/** A change of several nights at once, which can be undone as a whole. */
export interface Applied {
  /** The night whose times the others got; `undefined` for the proposal of the welcome. */
  readonly from: Weekday | undefined;
  readonly to: 'workdays' | 'all';
}

/** All that the options page shows and does. */
export interface OptionsModel extends EditQueue, TestNudgeModel {
  readonly language: ReadonlySignal<Language>;
  /** The language that is spoken when none is set. */
  readonly browserLanguage: Language;
  /** The zone that the nights are in. */
  readonly zone: ReadonlySignal<string>;
  /** The machine's zone. */
  readonly systemZone: ReadonlySignal<string>;
  readonly now: ReadonlySignal<Temporal.Instant>;
  /** The night that is running or comes next; `undefined` when all nights are off. */
  readonly tonight: ReadonlySignal<Night | undefined>;
  readonly isWelcome: ReadonlySignal<boolean>;
  /** The first night with nudges after the pause that is in force. */
  readonly pausedUntil: ReadonlySignal<NightId | undefined>;
  /** What went wrong lately with storage or with the way to the person's other machines. */
  readonly trouble: ReadonlySignal<Trouble | undefined>;
  /** What was stored and cannot be read; empty when all is well. */
  readonly unreadable: ReadonlySignal<readonly unknown[]>;
  /** The last change of several nights, as long as it can be undone. */
  readonly applied: ReadonlySignal<Applied | undefined>;
  changeNight(day: Weekday, values: Partial<NightPlan>): void;
  applyTimes(from: Weekday, to: 'workdays' | 'all'): void;
  /** Takes over the bedtime that the welcome proposed, for every night. */
  acceptProposal(bedtime: ClockTime, wake: ClockTime): void;
  undo(): void;
  /** Takes back the offer to undo: the nights that it is about are others now. */
  settle(): void;
  endWelcome(): void;
  /** Ends the pause. */
  resume(): void;
  dismissUnreadable(): Promise<void>;
}

/** The troubles that matter to someone who sets something; the popup tells all of them. */
const told: ReadonlySet<Trouble['step']> = new Set(['settings', 'ledger', 'sync']);

/** The options page without its looks. */
export function optionsModel(sources: OptionsSources): OptionsModel {
  const queue = editQueue(sources);
  const wantsWelcome = signal(sources.isWelcome);
  const unreadable = signal<readonly unknown[]>([]);
  const applied = signal<(Applied & { before: Week }) | undefined>(undefined);

  // Read again with every new instant: a person travels while the page is open.
  const systemZone = computed(() => {
    sources.now.value;
    return sources.systemZone();
  });
  const schedule = computed(() => {
    const settings = queue.settings.value;
    return settings && scheduleOf(settings, systemZone.value);
  });

  const readUnreadable = async () => {
    unreadable.value = await sources.unreadable.read().catch(() => []);
  };

  /** Changes several nights and remembers how they were. */
  const apply = (what: Applied, change: (old: Settings) => Settings) => {
    const before = queue.settings.value?.week;
    queue.change('nights', change);
    applied.value = before && { ...what, before };
  };

  const nudge = testNudgeModel(sources.sendTestNudge);

  sources.unreadable.watch(readUnreadable);

  return {
    ...queue,
    ...nudge,
    answer: (wasSeen) => {
      nudge.answer(wasSeen);
      if (!wasSeen) return;
      sources.confirmReach().catch((error) => console.warn('Slaapwel: not noted as seen', error));
    },
    language: computed(() => languageFor(queue.settings.value?.language ?? 'auto', sources.browserLanguage)),
    browserLanguage: languageFor('auto', sources.browserLanguage),
    zone: computed(() => schedule.value?.zone ?? systemZone.value),
    systemZone,
    now: sources.now,
    tonight: computed(() => schedule.value && tonight(schedule.value, sources.now.value)),
    isWelcome: wantsWelcome,
    pausedUntil: computed(() => schedule.value && pauseInForce(schedule.value, sources.now.value)),
    trouble: computed(() => worstTrouble(sources.troubles.value.filter(({ step }) => told.has(step)))),
    unreadable,
    applied,
    load: async () => {
      await Promise.all([queue.load(), readUnreadable()]);
      // Whoever has set something, here or on another machine, has been welcomed.
      if (queue.settings.value?.edit) wantsWelcome.value = false;
    },
    changeNight: (day, values) => {
      applied.value = undefined;
      queue.change('nights', (old) => withNight(old, day, values), values.on === undefined ? 'at a pause' : 'at once');
    },
    applyTimes: (from, to) =>
      apply({ from, to }, (old) => withTimesOf(old, from, to === 'all' ? weekdays : nightsBeforeWorkdays)),
    acceptProposal: (bedtime, wake) => {
      apply({ from: undefined, to: 'all' }, (old) => withEveryNight(old, bedtime, wake));
      wantsWelcome.value = false;
    },
    undo: () => {
      const before = applied.value?.before;
      applied.value = undefined;
      if (before) queue.change('nights', (old) => ({ ...old, week: before }));
    },
    settle: () => {
      applied.value = undefined;
    },
    resume: () => queue.change('pause', (old) => (old.pausedUntil === '' ? old : { ...old, pausedUntil: '' })),
    endWelcome: () => {
      wantsWelcome.value = false;
    },
    dismissUnreadable: async () => {
      await sources.unreadable.dismiss().catch((error) => console.warn('Slaapwel: not dismissed', error));
      await readUnreadable();
    },
  };
}
