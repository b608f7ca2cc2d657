import { computed, effect, signal } from '@preact/signals-core';
import { loadFirstMessages } from '#messages/load';
import { mayHide } from '../../bedtime/hiding-zone.ts';
import { minutesFrom } from '../../bedtime/instant.ts';
import { drawPopup } from '../../components/popup/draw-popup.tsx';
import type { OwnTip } from '../../content/own-tip.ts';
import type { TipId } from '../../content/tips.ts';
import { askEvening } from '../../nudge/ask-evening.ts';
import { loadEngine } from '../../nudge/load-engine.ts';
import { afterFirstPaint } from '../../platform/after-first-paint.ts';
import { buildName } from '../../platform/build-name.ts';
import { now } from '../../platform/clock.ts';
import { lookAt, rememberLook, wear } from '../../platform/first-look.ts';
import { endFirstPicture, firstLanguage, rememberOpening } from '../../platform/first-picture.ts';
import { onStillnessChanged, wantsStillness } from '../../platform/motion.ts';
import { setPageLanguage } from '../../platform/page-language.ts';
import { openOptions, openPage } from '../../platform/pages.ts';
import { watchKeys } from '../../platform/storage.ts';
import { after } from '../../platform/timer.ts';
import { onComesIntoView } from '../../platform/visibility.ts';
import { eveningModel } from '../../state/evening-model.ts';
import { isLedgerKey } from '../../state/ledger-key.ts';
import type { NotesModel } from '../../state/notes-model.ts';
import { openTips } from '../../state/open-tips.ts';
import { onOwnTipsChanged, readOwnTips } from '../../state/read-own-tips.ts';
import { firstRotation } from '../../state/rotation.ts';
import { rotationKeeper } from '../../state/rotation-keeper.ts';
import { rotationStore } from '../../state/rotation-store.ts';
import type { Language } from '../../state/settings.ts';
import { spoken } from '../../state/speak.ts';
import type { StockBase } from '../../state/tip-stock.ts';

// The worker holds the engine. It comes here only when the person acts, or when the worker does not answer.
const loadPause = () => import('../../nudge/pause.ts');
const loadHide = () => import('../../state/hide-tip.ts');
const loadWhys = async () => (await import('../../content/tip-whys.ts')).loadWhys(spoken.value);
const loadSources = () => import('../../content/tip-sources.ts');
const loadNotes = () => import('./notes.ts');
// An opening that begins with a prepared tip needs neither the round of the tips nor their texts.
const loadRound = () => import('./round.ts');

const logged = (work: Promise<unknown>) => work.catch((error) => console.warn('Slaapwel:', error));

/** The language of the tip that is on the screen already, whose words came with it. */
const drawnIn = firstLanguage() as Language | undefined;
const likelyLanguage = async () => drawnIn ?? (await loadRound()).likelyLanguage();
let hasRound = false;

/** Makes a language ready: its messages and, where that tip will not do, the texts of all. */
async function readyLanguage(language: Language): Promise<void> {
  const readyTexts = async () => (await loadRound()).readyTexts(language);
  await Promise.all([loadFirstMessages(language), (hasRound || language !== drawnIn) && logged(readyTexts())]);
}

const tonight = eveningModel({
  ask: () => askEvening(async () => (await loadEngine()).tellEvening()),
  loadLanguage: readyLanguage,
  fallbackLanguage: likelyLanguage,
  perform: async (act) => (await loadEngine()).actNow(act),
  pauseUntil: async (night) => (await loadPause()).pauseUntil(night),
  markTold: async (night) => (await loadEngine()).markTold(night),
  after,
});

const own = signal<readonly OwnTip[]>([]);
const readOwn = async () => {
  own.value = await readOwnTips();
};

// The worker begins while the tip that is on the screen already is painted: nothing of ours comes before that.
const asking = tonight.refresh();
await afterFirstPaint();
void logged(likelyLanguage().then(readyLanguage));
// Whatever storage does, a tip can be shown.
const [rotation] = await Promise.all([rotationStore.read().catch(() => firstRotation), asking, logged(readOwn())]);

const notes = signal<NotesModel | undefined>(undefined);
/** Opens the notes as soon as there is something to note: on most evenings there is not. */
async function openNotes(): Promise<void> {
  const evening = tonight.evening.value;
  const isAll = tonight.troubles.value.length === 0 && (!evening || evening.reach === 'good');
  if (notes.peek() || (isAll && !(evening && mayHide(evening.zone)))) return;
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
  const [{ tips }, { sourcesOf }] = await Promise.all([loadWhys(), loadSources()]);
  return (tip: TipId) => ({ why: tips[tip], sources: sourcesOf(tip) });
}

const base = computed<StockBase>(() => ({
  build: buildName,
  language: spoken.value,
  settings: tonight.tipSettings.value,
  own: own.value,
}));
const still = signal(wantsStillness());
const { tips, isEnding } = await openTips({
  base,
  settings: tonight.tipSettings,
  own,
  rotation,
  hoursBeforeBedtime: () => {
    const bedtimeAt = tonight.evening.value?.night?.bedtimeAt;
    return bedtimeAt && minutesFrom(now(), bedtimeAt) / 60;
  },
  keep: rotationKeeper(rotation),
  loadRound: async (parts) => {
    hasRound = true;
    return (await loadRound()).openRound(parts);
  },
  still,
  after,
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

// What the next openings begin with follows from what was shown in this one.
effect(() => {
  const [round, evening, from] = [tips.round.value, tonight.evening.value, base.value];
  void tips.tip.value;
  return after(200, async () => {
    const { bedtimeAt, wakeAt } = evening?.night ?? {};
    const night = bedtimeAt &&
      wakeAt && { bedtimeAt: bedtimeAt.epochMilliseconds, hours: minutesFrom(bedtimeAt, wakeAt) / 60 };
    rememberOpening({ night, height: document.body.offsetHeight });
    if (round) (await loadRound()).stockUp(round, from);
    else if (isEnding) await tips.withRound();
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
