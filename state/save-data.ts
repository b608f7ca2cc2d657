import { decodeLedger } from '../bedtime/ledger.ts';
import { isNightId, nightOfDay } from '../bedtime/night.ts';
import { allKeys } from '../platform/all-keys.ts';
import { now, systemZone } from '../platform/clock.ts';
import { saveFile } from '../platform/file.ts';
import { readKeys } from '../platform/storage.ts';
import { isLedgerKey, ledgerKey } from './ledger-key.ts';
import { ownTipsStore } from './own-tips-store.ts';
import { savable } from './read-saved.ts';
import { rotationStore } from './rotation-store.ts';
import { type SavedData, savedText } from './saved-data.ts';
import { settingsStore } from './settings-store.ts';

/** The nights of which something is stored, oldest first. */
async function storedNights() {
  const names = (await allKeys()).filter(isLedgerKey).map((key) => key.slice(key.indexOf(':') + 1));
  return names.filter(isNightId).toSorted();
}

/** All that the person has here, as far as it can be read. @throws when storage fails. */
export async function collectData(): Promise<SavedData> {
  const nights = await storedNights();
  const [settings, ownTips, rotation, raw] = await Promise.all([
    settingsStore.read(),
    ownTipsStore.read(),
    rotationStore.read(),
    readKeys(nights.map(ledgerKey)),
  ]);
  const ledgers = nights.map((night) => [night, savable(decodeLedger(raw[ledgerKey(night)]).value)] as const);
  return { settings, ownTips, rotation, nights: new Map(ledgers.filter(([, facts]) => facts.length > 0)) };
}

/** Has the browser save it all as a file. @returns the file's name. @throws when storage fails. */
export async function saveData(): Promise<string> {
  const data = await collectData();
  const name = `slaapwel-${nightOfDay(now(), systemZone())}.json`;
  saveFile(name, savedText(data, now()));
  return name;
}
