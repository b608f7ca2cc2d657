import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import * as m from '#messages';
import { OptionsPage } from '../../components/options/options-page.tsx';
import { loadTexts } from '../../content/tip-texts.ts';
import type { Trouble } from '../../nudge/attempt.ts';
import { loadEngine } from '../../nudge/load-engine.ts';
import { sendTestNudge } from '../../nudge/test-nudge.ts';
import { copyText } from '../../platform/clipboard.ts';
import { now, systemZone } from '../../platform/clock.ts';
import { browserLanguage } from '../../platform/locale.ts';
import { watchKeys } from '../../platform/storage.ts';
import { thisSystem } from '../../platform/system.ts';
import { editSettings } from '../../state/edit-settings.ts';
import { isLedgerKey } from '../../state/ledger-key.ts';
import { optionsModel } from '../../state/options-model.ts';
import { pageLook } from '../../state/page-look.ts';
import { pageWords } from '../../state/page-words.ts';
import { reachConfirmedStore } from '../../state/reach-confirmed-store.ts';
import { settingsStore } from '../../state/settings-store.ts';
import { spoken } from '../../state/speak.ts';
import { unreadableSettings } from '../../state/unreadable-settings.ts';
import { yourDataModel } from '../../state/your-data-model.ts';

/** The options: their models, wired to the stores, and the page that shows them. */
export async function openOptions(): Promise<void> {
  const clock = signal(now());
  setInterval(() => {
    clock.value = now();
  }, 10_000);

  const troubles = signal<readonly Trouble[]>([]);

  const model = optionsModel({
    settings: settingsStore,
    edit: editSettings,
    unreadable: unreadableSettings,
    sendTestNudge: () => sendTestNudge(spoken.value),
    confirmReach: () => reachConfirmedStore.update(() => now().toString()),
    troubles,
    now: clock,
    systemZone,
    browserLanguage: browserLanguage(),
    isWelcome: location.hash === '#welcome',
  });

  const { words, speak } = pageWords(model.language, () => m.options_page(), loadTexts);

  // Read before the address is tidied below.
  const asksForZone = location.hash === '#time-zone';

  // A welcome that was answered does not come back when the tab is reloaded.
  effect(() => {
    if (!model.isWelcome.value) history.replaceState(null, '', location.pathname);
  });

  const loadDeeds = async () => (await import('./data-deeds.ts')).dataDeeds;

  const data = yourDataModel({
    settings: model.settings,
    save: async () => (await loadDeeds()).save(),
    bringBack: async (file) => (await loadDeeds()).bringBack(file),
    forget: async () => (await loadDeeds()).forget(),
    putBack: (settings) => editSettings(() => settings),
    finish: model.save,
    replaced: async () => {
      model.settle();
      await tickHere();
    },
  });

  // A field that waits for a pause is stored when the person turns to another tab.
  document.addEventListener('visibilitychange', () => void model.save());

  const copied = (text: string) =>
    copyText(text).then(
      () => true,
      () => false,
    );

  const look = pageLook(model.settings);

  await model.load();
  await Promise.all([look.refresh(), speak()]);
  effect(() => void speak());
  const page = document.getElementById('page');
  if (page) {
    const zones = Intl.supportedValuesOf('timeZone');
    render(
      <OptionsPage model={model} data={data} words={words} zones={zones} system={thisSystem()} onCopy={copied} />,
      page,
    );
  }

  if (asksForZone) {
    const place = document.getElementById('time-zone');
    place?.scrollIntoView({ block: 'center' });
    place?.querySelector('input')?.focus({ preventScroll: true });
  }

  look.keepFresh();
  watchKeys((keys) => {
    if (keys.some(isLedgerKey)) void look.refresh();
  });

  /** As long as something is in trouble, an open page keeps trying. */
  async function tickHere(): Promise<void> {
    troubles.value = (await (await loadEngine()).tick()).troubles;
    if (troubles.value.length > 0) setTimeout(tickHere, 60_000);
  }
  await tickHere();
}
