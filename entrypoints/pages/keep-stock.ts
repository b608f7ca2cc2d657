import { signal } from '@preact/signals-core';
import { buildName } from '../../platform/build-name.ts';
import { keptPictures, usedUp } from '../../platform/first-picture.ts';
import { watchKeys } from '../../platform/storage.ts';
import { after } from '../../platform/timer.ts';
import { ownTipsKey } from '../../state/own-tips-key.ts';
import { readOwnTips } from '../../state/read-own-tips.ts';
import { rotationStore } from '../../state/rotation-store.ts';
import { settingsStore } from '../../state/settings-store.ts';
import { spoken } from '../../state/speak.ts';
import { baseOf, type StockBase, type TipStock } from '../../state/tip-stock.ts';
import { openRound, stockUp } from '../popup/round.ts';

/** Draws the tips with which the next popups begin, where those that they have will not do. @throws when storage fails. */
async function stock(): Promise<void> {
  const [{ tips }, own, rotation] = await Promise.all([settingsStore.read(), readOwnTips(), rotationStore.read()]);
  const base: StockBase = { build: buildName, language: spoken.value, settings: tips, own };
  const kept = keptPictures() as TipStock | undefined;
  if (kept?.base === baseOf(base) && usedUp().length < kept.showings) return;
  const round = await openRound({
    settings: signal(tips),
    own: signal(own),
    rotation,
    hoursBeforeBedtime: () => undefined,
    keep: () => {},
  });
  stockUp(round, base);
}

/**
 * Keeps the popup's first tips ready while a page is open: after an installation, which opens one, and after whatever
 * the person changes in it, the popup need not make the round of the tips ready before it has one to show.
 */
export async function keepStock(): Promise<void> {
  const logged = () => stock().catch((error) => console.warn('Slaapwel: no tips were drawn ahead', error));
  let callOff = () => {};
  watchKeys((keys, area) => {
    if (area !== 'local' || !keys.some((key) => key === 'settings' || key === ownTipsKey)) return;
    callOff();
    // When the page speaks another language, it does by then.
    callOff = after(500, logged);
  });
  await logged();
}
