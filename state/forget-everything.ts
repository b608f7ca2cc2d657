import { nightAfter, nightOfDay } from '../bedtime/night.ts';
import { answeredKey } from '../nudge/ask-evening.ts';
import { allKeys } from '../platform/all-keys.ts';
import { withLocks } from '../platform/all-locks.ts';
import { now, systemZone } from '../platform/clock.ts';
import { namingLock } from '../platform/device.ts';
import { errorWords } from '../platform/error-words.ts';
import { removeKeys, writeKeys } from '../platform/storage.ts';
import { nightOfFact } from './fact-key.ts';
import { ledgerKey } from './ledger-key.ts';
import { defaultSettings } from './settings.ts';

/** What came of forgetting. */
export type Forgotten =
  | { readonly is: 'forgotten' | 'busy' }
  /** The copy in the browser account could not be removed, in the browser's own words. */
  | { readonly is: 'unreached'; readonly why: string };

/** The keys that may be written although nothing is stored under them yet. */
function writable(): string[] {
  const today = nightOfDay(now(), systemZone());
  const nights = [-2, -1, 0, 1, 2].map((days) => ledgerKey(nightAfter(today, days)));
  return [...nights, 'settings', 'device', 'ownTips', 'rotation', 'reachConfirmed', 'reachDismissed', 'zoneConfirmed'];
}

/**
 * The settings after everything was forgotten: the defaults, but out of step with the person's other machines. One of
 * those will put its own settings into the browser account again, and from there they must not come back by themselves.
 */
const forgotten = { ...defaultSettings, sync: false };

/**
 * Forgets all that is stored on this machine, and the copy in the person's browser account; their other machines keep
 * what they have. No tick and no writer runs meanwhile. The settings come first: wherever it stops, nothing comes back,
 * and it can be done again.
 * @throws when this machine's storage fails; then some of it may still be there.
 */
export async function forgetEverything(): Promise<Forgotten> {
  const names = [...new Set([...(await allKeys()).filter((key) => !nightOfFact(key)), ...writable()])].toSorted();
  // Whoever answers a page writes down and ticks meanwhile, so that this lock comes first.
  return withLocks([answeredKey, namingLock, 'tick', ...names], async () => {
    const kept = { settings: forgotten, 'settings:good': forgotten };
    await writeKeys(kept);
    await removeKeys((await allKeys()).filter((key) => !Object.hasOwn(kept, key)));
    await removeKeys(await allKeys('session'), 'session');
    try {
      await removeKeys(await allKeys('sync'), 'sync');
    } catch (error) {
      return { is: 'unreached' as const, why: errorWords(error) };
    }
    return { is: 'forgotten' as const };
  }).then((outcome) => (outcome === 'busy' ? { is: 'busy' as const } : outcome));
}
