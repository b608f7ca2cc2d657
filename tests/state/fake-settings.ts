import { type Signal, signal } from '@preact/signals-core';
import { decodeSettings } from '../../state/decode-settings.ts';
import type { OptionsSources } from '../../state/options-model.ts';
import type { Settings } from '../../state/settings.ts';

/** A store of settings in memory, as the options see it, with what a test can do to it. */
export interface FakeSettings extends OptionsSources {
  readonly now: Signal<Temporal.Instant>;
  /** What is stored. */
  stored(): Settings;
  /** Stores something from another window. */
  elsewhere(change: (old: Settings) => Settings): void;
  /** How many edits were stored. */
  edits(): number;
  /** From now on every edit fails with these words, or none when `undefined`. */
  fail(words: string | undefined): void;
  setUnreadable(values: readonly unknown[]): void;
}

/** Settings in memory; a Wednesday, 18 November 2026, noon in Amsterdam. */
export function fakeSettings(start: unknown = {}, more: Partial<OptionsSources> = {}): FakeSettings {
  let settings = decodeSettings(start).value;
  let edits = 0;
  let failure: string | undefined;
  let unreadable: readonly unknown[] = [];
  const watchers = new Set<() => unknown>();
  const write = (changed: Settings) => {
    settings = structuredClone(changed);
    for (const watcher of watchers) watcher();
  };
  return {
    settings: {
      read: async () => structuredClone(settings),
      watch: (listener) => {
        watchers.add(listener);
        return () => watchers.delete(listener);
      },
    },
    edit: async (change) => {
      if (failure !== undefined) throw new Error(failure);
      const changed = change(settings);
      if (changed !== settings) {
        edits += 1;
        write({ ...changed, edit: { at: '2026-11-18T11:00:00Z', device: 'here', count: edits } });
      }
      return structuredClone(settings);
    },
    unreadable: {
      read: async () => unreadable,
      dismiss: async () => {
        unreadable = [];
      },
      watch: () => () => undefined,
    },
    sendTestNudge: async () => true,
    confirmReach: async () => undefined,
    troubles: signal([]),
    systemZone: () => 'Europe/Amsterdam',
    browserLanguage: 'en-GB',
    isWelcome: false,
    ...more,
    now: signal(Temporal.Instant.from('2026-11-18T11:00:00Z')),
    stored: () => settings,
    elsewhere: (change) => write(change(settings)),
    edits: () => edits,
    fail: (words) => {
      failure = words;
    },
    setUnreadable: (values) => {
      unreadable = values;
    },
  };
}
