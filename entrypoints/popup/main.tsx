import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { minutesFrom } from '../../bedtime/instant.ts';
import { PopupPage } from '../../components/popup/popup-page.tsx';
import { orderKey } from '../../content/order-key.ts';
import { loadWords } from '../../content/tip-words.ts';
import { readEvening } from '../../nudge/evening.ts';
import { now } from '../../platform/clock.ts';
import { deviceId } from '../../platform/device.ts';
import { browserLanguage } from '../../platform/locale.ts';
import { onStillnessChanged, wantsStillness } from '../../platform/motion.ts';
import { openOptions } from '../../platform/pages.ts';
import { watchKeys } from '../../platform/storage.ts';
import { after } from '../../platform/timer.ts';
import { onComesIntoView } from '../../platform/visibility.ts';
import { eveningModel } from '../../state/evening-model.ts';
import { languageFor } from '../../state/language.ts';
import { isLedgerKey } from '../../state/ledger-store.ts';
import { firstRotation, mergedRotation } from '../../state/rotation.ts';
import { rotationStore } from '../../state/rotation-store.ts';
import { spoken } from '../../state/speak.ts';
import { tipModel } from '../../state/tip-model.ts';
import { withTipHidden } from '../../state/with-tip-hidden.ts';

// What the first picture does not need comes after it: the engine, and with it the words of every nudge.
const loadEngine = () => import('../../nudge/perform-act.ts');
const loadAnswers = () => import('../../nudge/answer.ts');
const loadTick = () => import('../../nudge/tick.ts');
const loadEdit = () => import('../../state/edit-settings.ts');
const loadCitations = async () => (await import('../../content/citations.ts')).citations;

const logged = (work: Promise<unknown>) => work.catch((error) => console.warn('Slaapwel:', error));

const tonight = eveningModel({
  read: readEvening,
  loadWords,
  fallbackLanguage: () => languageFor('auto', browserLanguage()),
  perform: async (act, evening) => (await loadEngine()).performAct(act, evening),
  markTold: async (night) => (await loadAnswers()).markTold(night),
  markReached: async (night) => (await loadAnswers()).markReached(night),
  after,
});

// Whatever storage does, a tip can be shown.
const [rotation, device] = await Promise.all([
  rotationStore.read().catch(() => firstRotation),
  deviceId().catch(() => ''),
  tonight.refresh(),
]);

const still = signal(wantsStillness());
const tips = tipModel({
  settings: tonight.settings,
  rotation,
  seed: orderKey(0, 0, device),
  hoursBeforeBedtime: () => {
    const bedtimeAt = tonight.evening.value?.decision.night?.bedtimeAt;
    return bedtimeAt && minutesFrom(now(), bedtimeAt) / 60;
  },
  still,
  after,
  keep: (latest) => rotationStore.update((stored) => mergedRotation(stored, latest)),
  setHidden: async (id, isHidden) => {
    await (await loadEdit()).editSettings((settings) => withTipHidden(settings, id, isHidden));
    await tonight.refresh();
  },
  loadCitations,
});

effect(() => {
  document.documentElement.lang = spoken.value;
});
render(<PopupPage tonight={tonight} tips={tips} onOptions={() => void logged(openOptions())} />, document.body);

const refresh = () => void tonight.refresh();
onStillnessChanged(() => {
  still.value = wantsStillness();
});
onComesIntoView(refresh);
watchKeys((keys, area) => {
  if (area === 'local' && keys.some((key) => key === 'settings' || isLedgerKey(key))) refresh();
});
tonight.keepFresh();
// A worker can be wedged until the browser restarts: whoever opens the popup gets tonight's nudge all the same.
after(50, () => logged(loadTick().then(({ tick }) => tick())).then(refresh));
