import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/options/options.css';
import '../../components/tip.css';
import '../../components/library/library.css';
import { batch, computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import * as m from '#messages';
import { groupTitle } from '../../components/library/group-title.ts';
import { LibraryPage } from '../../components/library/library-page.tsx';
import { citations } from '../../content/citations.ts';
import type { ContentWords } from '../../content/tip-words.ts';
import { now, systemZone } from '../../platform/clock.ts';
import { rememberLook, wear } from '../../platform/first-look.ts';
import { browserLanguage } from '../../platform/locale.ts';
import { setPageLanguage } from '../../platform/page-language.ts';
import { randomId } from '../../platform/random-id.ts';
import { watchKeys } from '../../platform/storage.ts';
import { after } from '../../platform/timer.ts';
import { editSettings } from '../../state/edit-settings.ts';
import { isLedgerKey, ledgerStore } from '../../state/ledger-store.ts';
import { libraryEntries } from '../../state/library-entries.ts';
import { libraryModel } from '../../state/library-model.ts';
import { libraryView } from '../../state/library-view.ts';
import { loadLanguage } from '../../state/load-language.ts';
import { lookModel } from '../../state/look-model.ts';
import { ownTipsStore } from '../../state/own-tips-store.ts';
import type { Language } from '../../state/settings.ts';
import { settingsStore } from '../../state/settings-store.ts';
import { spoken } from '../../state/speak.ts';

const model = libraryModel({
  settings: settingsStore,
  edit: editSettings,
  own: ownTipsStore,
  newId: randomId,
  browserLanguage: browserLanguage(),
});

const words = signal<ContentWords | undefined>(undefined);
const entries = computed(() =>
  words.value ? libraryEntries(words.value, spoken.value, model.settings.value.tips, model.own.value) : [],
);
const view = libraryView(entries, (group) => groupTitle(group, words.value?.sections));

const look = lookModel({
  settings: model.settings,
  readLedger: (night) => ledgerStore(night).read(),
  now,
  systemZone,
  after,
  wear,
  remember: rememberLook,
});

/** Turns the whole page over in one stroke: a page in two languages is shown to nobody. */
async function speak(language: Language): Promise<void> {
  const loaded = await loadLanguage(language);
  if (model.language.value !== language) return;
  batch(() => {
    spoken.value = language;
    words.value = loaded;
  });
  setPageLanguage(language);
  document.title = m.library_page();
}

await model.load();
await Promise.all([look.refresh(), speak(model.language.value)]);
look.keepFresh();
watchKeys((keys) => {
  if (keys.some(isLedgerKey)) void look.refresh();
});
effect(() => void speak(model.language.value));

const visit = () => {
  const id = location.hash.slice(1);
  if (id) view.visit(id);
};
addEventListener('hashchange', visit);

const page = document.getElementById('page');
if (page) render(<LibraryPage model={model} view={view} words={words} citations={citations} />, page);
visit();

// The address names what was unfolded last, so that it can be kept, shared between one's own tabs, and reloaded.
effect(() => {
  const id = view.address.value;
  history.replaceState(null, '', id === undefined ? location.pathname : `#${id}`);
});
