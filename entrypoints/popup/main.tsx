import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { minutesFrom } from '../../bedtime/instant.ts';
import { PopupPage } from '../../components/popup/popup-page.tsx';
import { orderKey } from '../../content/order-key.ts';
import type { OwnTip } from '../../content/own-tip.ts';
import { askEvening } from '../../nudge/ask-evening.ts';
import { now } from '../../platform/clock.ts';
import { deviceId } from '../../platform/device.ts';
import { lookAt, rememberLook, wear } from '../../platform/first-look.ts';
import { browserLanguage } from '../../platform/locale.ts';
import { onStillnessChanged, wantsStillness } from '../../platform/motion.ts';
import { setPageLanguage } from '../../platform/page-language.ts';
import { openOptions, openPage } from '../../platform/pages.ts';
import { watchKeys } from '../../platform/storage.ts';
import { thisSystem } from '../../platform/system.ts';
import { after } from '../../platform/timer.ts';
import { onComesIntoView } from '../../platform/visibility.ts';
import { eveningModel } from '../../state/evening-model.ts';
import { languageFor } from '../../state/language.ts';
import { isLedgerKey } from '../../state/ledger-store.ts';
import { loadLanguage } from '../../state/load-language.ts';
import { notesModel } from '../../state/notes-model.ts';
import { ownTipsStore } from '../../state/own-tips-store.ts';
import { reachConfirmedStore } from '../../state/reach-confirmed-store.ts';
import { reachDismissedStore } from '../../state/reach-dismissed-store.ts';
import { firstRotation, mergedRotation } from '../../state/rotation.ts';
import { rotationStore } from '../../state/rotation-store.ts';
import { spoken } from '../../state/speak.ts';
import { tipModel } from '../../state/tip-model.ts';
import { zoneConfirmedStore } from '../../state/zone-confirmed-store.ts';

// The worker holds the engine. It comes here only when the person acts, or when the worker does not answer.
const loadAct = () => import('../../nudge/act-now.ts');
const loadTell = () => import('../../nudge/tell-evening.ts');
const loadAnswers = () => import('../../nudge/answer.ts');
const loadPause = () => import('../../nudge/pause.ts');
const loadTest = () => import('../../nudge/test-nudge.ts');
const loadHide = () => import('../../state/with-tip-hidden.ts');
const loadHideOwn = () => import('../../state/own-tip-changes.ts');
const loadEdit = () => import('../../state/edit-settings.ts');
const loadSources = async () => (await import('../../content/tip-sources.ts')).sourcesOf;

const logged = (work: Promise<unknown>) => work.catch((error) => console.warn('Slaapwel:', error));

const tonight = eveningModel({
  ask: () => askEvening(async () => (await loadTell()).tellEvening()),
  loadWords: loadLanguage,
  fallbackLanguage: () => languageFor('auto', browserLanguage()),
  perform: async (act) => (await loadAct()).actNow(act),
  pauseUntil: async (night) => (await loadPause()).pauseUntil(night),
  markTold: async (night) => (await loadAnswers()).markTold(night),
  after,
});

const notes = notesModel({
  evening: tonight.evening,
  tellsMisses: computed(() => tonight.missed.value.length > 0),
  troubles: tonight.troubles,
  browserLanguage: browserLanguage(),
  sendTestNudge: async () => (await loadTest()).sendTestNudge(spoken.value),
  readAnswers: async () => {
    const [zoneConfirmed, dismissed] = await Promise.all([zoneConfirmedStore.read(), reachDismissedStore.read()]);
    return { zoneConfirmed, dismissed };
  },
  confirmZone: (zone) => zoneConfirmedStore.update(() => zone),
  confirmReach: () => reachConfirmedStore.update(() => now().toString()),
  dismissReach: (dismissed) => reachDismissedStore.update(() => dismissed),
});

const own = signal<readonly OwnTip[]>([]);
const readOwn = async () => {
  own.value = await ownTipsStore.read();
};

// Whatever storage does, a tip can be shown.
const [rotation, device] = await Promise.all([
  rotationStore.read().catch(() => firstRotation),
  deviceId().catch(() => ''),
  tonight.refresh(),
  notes.load(),
  logged(readOwn()),
]);

effect(() => {
  const look = tonight.evening.value?.look;
  if (!look) return;
  rememberLook(look);
  wear(lookAt(look, now().epochMilliseconds));
});

const still = signal(wantsStillness());
const tips = tipModel({
  settings: tonight.settings,
  own,
  rotation,
  seed: orderKey(0, 0, device),
  hoursBeforeBedtime: () => {
    const bedtimeAt = tonight.evening.value?.night?.bedtimeAt;
    return bedtimeAt && minutesFrom(now(), bedtimeAt) / 60;
  },
  still,
  after,
  keep: (latest) => rotationStore.update((stored) => mergedRotation(stored, latest)),
  setHidden: async (id, isHidden) => {
    if (own.value.some((tip) => tip.id === id)) {
      const { withOwnTipChanged } = await loadHideOwn();
      own.value = await ownTipsStore.update((old) => withOwnTipChanged(old, id, { isHidden }));
      return;
    }
    const [{ editSettings }, { withTipHidden }] = await Promise.all([loadEdit(), loadHide()]);
    await editSettings((settings) => withTipHidden(settings, id, isHidden));
    await tonight.refresh();
  },
  loadSources,
});

// It stands above the tip, and would push it down if it came a moment later.
if (notes.note.value) await logged(import('../../components/popup/note.tsx'));
effect(() => {
  setPageLanguage(spoken.value);
});
render(
  <PopupPage
    tonight={tonight}
    tips={tips}
    notes={notes}
    system={thisSystem()}
    onOptions={() => void logged(openOptions())}
    onLibrary={(tip) => void logged(openPage(tip ? `library.html#${tip}` : 'library.html'))}
    onZone={() => void logged(openPage('options.html#time-zone'))}
  />,
  document.body,
);

const refresh = () => void tonight.refresh();
onStillnessChanged(() => {
  still.value = wantsStillness();
});
onComesIntoView(refresh);
ownTipsStore.watch(() => logged(readOwn()));
watchKeys((keys, area) => {
  if (area === 'local' && keys.some((key) => key === 'settings' || isLedgerKey(key))) refresh();
});
tonight.keepFresh();
