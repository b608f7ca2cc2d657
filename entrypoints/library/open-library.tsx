import { computed, effect } from '@preact/signals';
import { render } from 'preact';
import * as m from '#messages';
import { groupTitle } from '../../components/library/group-title.ts';
import { LibraryPage } from '../../components/library/library-page.tsx';
import { citations } from '../../content/citations.ts';
import { loadWords } from '../../content/load-words.ts';
import { loadEngine } from '../../nudge/load-engine.ts';
import { browserLanguage } from '../../platform/locale.ts';
import { randomId } from '../../platform/random-id.ts';
import { watchKeys } from '../../platform/storage.ts';
import { editSettings } from '../../state/edit-settings.ts';
import { isLedgerKey } from '../../state/ledger-key.ts';
import { libraryEntries } from '../../state/library-entries.ts';
import { libraryModel } from '../../state/library-model.ts';
import { libraryView } from '../../state/library-view.ts';
import { ownTipsStore } from '../../state/own-tips-store.ts';
import { pageLook } from '../../state/page-look.ts';
import { pageWords } from '../../state/page-words.ts';
import { settingsStore } from '../../state/settings-store.ts';
import { spoken } from '../../state/speak.ts';

/** The library: its model, wired to the stores, and the page that shows it. */
export async function openLibrary(): Promise<void> {
  const model = libraryModel({
    settings: settingsStore,
    edit: editSettings,
    own: ownTipsStore,
    newId: randomId,
    browserLanguage: browserLanguage(),
  });

  const title = () => (view.isAbout.value ? `${m.about_title()} · Slaapwel` : m.library_page());
  const { words, speak } = pageWords(model.language, title, loadWords);

  // What a nudge suggests the engine says, here as there.
  const [{ nudgeStepText }] = await Promise.all([loadEngine(), model.load()]);
  const entries = computed(() =>
    words.value
      ? libraryEntries(words.value, spoken.value, model.settings.value.tips, model.own.value, nudgeStepText)
      : [],
  );
  const view = libraryView(entries, (group) => groupTitle(group, words.value?.sections));

  const look = pageLook(model.settings);

  await Promise.all([look.refresh(), speak()]);
  look.keepFresh();
  watchKeys((keys) => {
    if (keys.some(isLedgerKey)) void look.refresh();
  });
  effect(() => void speak());

  const visit = () => view.visit(location.hash.slice(1));
  addEventListener('hashchange', visit);

  const page = document.getElementById('page');
  if (page) render(<LibraryPage model={model} view={view} words={words} citations={citations} />, page);
  visit();

  // The address names what was unfolded last, so that it can be kept, shared between one's own tabs, and reloaded.
  effect(() => {
    const id = view.address.value;
    history.replaceState(null, '', id === undefined ? location.pathname : `#${id}`);
    document.title = title();
  });
}
