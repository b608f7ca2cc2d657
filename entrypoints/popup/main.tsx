import { effect, signal } from '@preact/signals-core';
import { seemsHidden } from '../../bedtime/hidden-zone.ts';
import { minutesFrom } from '../../bedtime/instant.ts';
import { drawPopup } from '../../components/popup/draw-popup.tsx';
import { pictureOf } from '../../components/popup/picture-of.tsx';
import { orderKey } from '../../content/order-key.ts';
import type { OwnTip } from '../../content/own-tip.ts';
import { loadTexts, loadWhys } from '../../content/tip-words.ts';
import type { TipId } from '../../content/tips.ts';
import { askEvening } from '../../nudge/ask-evening.ts';
import { afterFirstPaint } from '../../platform/after-first-paint.ts';
import { now } from '../../platform/clock.ts';
import { deviceId } from '../../platform/device.ts';
import { lookAt, rememberLook, wear } from '../../platform/first-look.ts';
import { endFirstPicture, firstLanguage, firstTip, rememberPictures } from '../../platform/first-picture.ts';
import { browserLanguage } from '../../platform/locale.ts';
import { onStillnessChanged, wantsStillness } from '../../platform/motion.ts';
import { setPageLanguage } from '../../platform/page-language.ts';
import { openOptions, openPage } from '../../platform/pages.ts';
import { watchKeys } from '../../platform/storage.ts';
import { after } from '../../platform/timer.ts';
import { onComesIntoView } from '../../platform/visibility.ts';
import { eveningModel } from '../../state/evening-model.ts';
import { languageFor } from '../../state/language.ts';
import { isLedgerKey } from '../../state/ledger-key.ts';
import { loadLanguage } from '../../state/load-language.ts';
import type { NotesModel } from '../../state/notes-model.ts';
import { onOwnTipsChanged, readOwnTips } from '../../state/read-own-tips.ts';
import { firstRotation } from '../../state/rotation.ts';
import { rotationKeeper } from '../../state/rotation-keeper.ts';
import { rotationStore } from '../../state/rotation-store.ts';
import { spoken } from '../../state/speak.ts';
import { tipModel } from '../../state/tip-model.ts';

// The worker holds the engine. It comes here only when the person acts, or when the worker does not answer.
const loadAct = () => import('../../nudge/act-now.ts');
const loadTell = () => import('../../nudge/tell-evening.ts');
const loadAnswers = () => import('../../nudge/answer.ts');
const loadPause = () => import('../../nudge/pause.ts');
const loadHide = () => import('../../state/hide-tip.ts');
const loadSources = () => import('../../content/tip-sources.ts');
const loadNotes = () => import('./notes.ts');

const logged = (work: Promise<unknown>) => work.catch((error) => console.warn('Slaapwel:', error));
/** The language of the tip that is on the screen already, else the browser's. */
const likelyLanguage = () => languageFor('auto', firstLanguage() ?? browserLanguage());

const tonight = eveningModel({
  ask: () => askEvening(async () => (await loadTell()).tellEvening()),
  loadTexts: (language) => loadLanguage(language, loadTexts),
  fallbackLanguage: likelyLanguage,
  perform: async (act) => (await loadAct()).actNow(act),
  pauseUntil: async (night) => (await loadPause()).pauseUntil(night),
  markTold: async (night) => (await loadAnswers()).markTold(night),
  after,
});

const own = signal<readonly OwnTip[]>([]);
const readOwn = async () => {
  own.value = await readOwnTips();
};

// The worker begins while the tip that is on the screen already is painted: nothing of ours comes before that.
const asking = tonight.refresh();
await afterFirstPaint();
void logged(loadLanguage(likelyLanguage(), loadTexts));
// Whatever storage does, a tip can be shown.
const [rotation, device] = await Promise.all([
  rotationStore.read().catch(() => firstRotation),
  deviceId().catch(() => ''),
  asking,
  logged(readOwn()),
]);

const notes = signal<NotesModel | undefined>(undefined);
/** Opens the notes as soon as there is something to note: on most evenings there is not. */
async function openNotes(): Promise<void> {
  const evening = tonight.evening.value;
  const isAll = tonight.troubles.value.length === 0 && (!evening || evening.reach === 'good');
  if (notes.peek() || (isAll && !(evening && seemsHidden(evening.zone, browserLanguage())))) return;
  notes.value = await (await loadNotes()).openNotes(tonight);
}
// It stands above the tip, and would push it down if it came a moment later.
await logged(openNotes());
effect(() => void logged(openNotes()));

effect(() => {
  const look = tonight.evening.value?.look;
  if (!look) return;
  rememberLook(look);
  wear(lookAt(look, now().epochMilliseconds));
});

/** What the evidence says, in the language that is spoken, with its sources. */
async function loadReasons() {
  const [{ tips }, { sourcesOf }] = await Promise.all([loadWhys(spoken.value), loadSources()]);
  return (tip: TipId) => ({ why: tips[tip], sources: sourcesOf(tip) });
}

const still = signal(wantsStillness());
const tips = tipModel({
  settings: tonight.tipSettings,
  own,
  rotation,
  first: firstTip(),
  seed: orderKey(0, 0, device),
  hoursBeforeBedtime: () => {
    const bedtimeAt = tonight.evening.value?.night?.bedtimeAt;
    return bedtimeAt && minutesFrom(now(), bedtimeAt) / 60;
  },
  still,
  after,
  keep: rotationKeeper(rotation),
  setHidden: async (id, isHidden) => {
    await (await loadHide()).hideTip(id, isHidden);
    await Promise.all([tonight.refresh(), readOwn()]);
  },
  loadReasons,
});

effect(() => setPageLanguage(spoken.value));
drawPopup(
  {
    tonight,
    tips,
    notes,
    onOptions: () => void logged(openOptions()),
    onLibrary: (tip) => void logged(openPage(tip ? `library.html#${tip}` : 'library.html')),
    onZone: () => void logged(openPage('options.html#time-zone')),
  },
  document.body,
);
endFirstPicture();

// What the next opening begins with follows from what was shown in this one.
effect(() => {
  const [words, evening] = [tonight.words.value, tonight.evening.value];
  if (!words || !tips.tip.value) return;
  return after(200, () => {
    const { bedtimeAt, wakeAt } = evening?.night ?? {};
    const night = bedtimeAt &&
      wakeAt && { bedtimeAt: bedtimeAt.epochMilliseconds, hours: minutesFrom(bedtimeAt, wakeAt) / 60 };
    const pictures = tips.comingTips().map(({ hours, tip }) => pictureOf(hours, tip, words));
    rememberPictures({ language: spoken.peek(), night, height: document.body.offsetHeight, pictures });
  });
});

const refresh = () => void tonight.refresh();
onStillnessChanged(() => {
  still.value = wantsStillness();
});
onComesIntoView(refresh);
onOwnTipsChanged(() => void logged(readOwn()));
watchKeys((keys, area) => {
  if (area === 'local' && keys.some((key) => key === 'settings' || isLedgerKey(key))) refresh();
});
tonight.keepFresh();
