import { decodeLedger, type Ledger, lacks, merged, sharedFacts } from '../bedtime/ledger.ts';
import { type NightId, nightAfter, nightOfDay, nightsBetween } from '../bedtime/night.ts';
import { readKeys, removeKeys, writeKeys } from '../platform/storage.ts';
import { decodeSettings } from '../state/decode-settings.ts';
import { ledgerKey } from '../state/ledger-key.ts';
import { addFacts } from '../state/ledger-store.ts';
import { bearsEdit, isNewer } from '../state/newer-edit.ts';
import type { Settings } from '../state/settings.ts';
import { settingsStore } from '../state/settings-store.ts';
import { type Evening, knowsAll } from './evening.ts';

/** The key in `storage.sync` under which the settings are mirrored. */
const mirrorKey = 'settings';

/**
 * The nights around today whose answers travel, and the earlier ones whose mirrored answers are cleared away: only those
 * that no machine shares any more, since around the world it is up to two dates later here than there.
 */
const firstShared = -1;
const lastShared = 1;
const firstCleared = -9;
const lastCleared = -4;

const nights = (today: NightId, from: number, to: number) =>
  nightsBetween(nightAfter(today, from), nightAfter(today, to));

/** What a raw mirror says; where it says nothing that can be read, these settings of our own stand. */
function mirrored(raw: unknown, { edit: _, ...own }: Settings): Settings {
  return decodeSettings(raw, own).value;
}

/** The newer settings win, on either side. @returns whether our own stand. */
async function exchangeSettings(own: Settings, raw: unknown): Promise<boolean> {
  if (bearsEdit(raw, own.edit)) return true;
  const theirs = mirrored(raw, own);
  if (isNewer(theirs.edit, own.edit)) {
    await settingsStore.update((now) => (isNewer(theirs.edit, now.edit) ? mirrored(raw, now) : now));
    return false;
  }
  if (isNewer(own.edit, theirs.edit)) await writeKeys({ [mirrorKey]: own }, 'sync');
  return true;
}

/** Each side gets the facts that it lacks; as a union, in whatever order the machines meet. @returns whether ours stand. */
async function exchangeLedger(night: NightId, before: Ledger, theirs: Ledger): Promise<boolean> {
  const isBehind = lacks(before, theirs);
  const ours = isBehind ? await addFacts(night, theirs) : before;
  const shared = sharedFacts(ours);
  if (lacks(theirs, shared)) await writeKeys({ [ledgerKey(night)]: merged(theirs, shared) }, 'sync');
  return !isBehind;
}

/**
 * Exchanges settings and the answers of these nights with the person's other machines, through their browser account;
 * not when they want everything to stay here, and not what could not be read. What cannot be written now is caught up
 * with by a later tick.
 * @returns whether the evening still is as it was read.
 * @throws when either storage fails.
 */
export async function exchange(evening: Evening): Promise<boolean> {
  const { settings: own, ledgers, zone, now } = evening;
  if (!own.sync || !knowsAll(evening)) return true;
  const today = nightOfDay(now, zone);
  const shared = nights(today, firstShared, lastShared);
  const cleared = nights(today, firstCleared, lastCleared).map(ledgerKey);
  const inAccount = await readKeys([mirrorKey, ...shared.map(ledgerKey), ...cleared], 'sync');
  let stands = await exchangeSettings(own, inAccount[mirrorKey]);
  for (const night of shared) {
    const theirs = decodeLedger(inAccount[ledgerKey(night)]).value;
    if (!(await exchangeLedger(night, ledgers.get(night) ?? [], theirs))) stands = false;
  }
  const old = cleared.filter((key) => key in inAccount);
  if (old.length > 0) await removeKeys(old, 'sync');
  return stands;
}
