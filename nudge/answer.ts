import { added, type Entry, type Ledger } from '../bedtime/ledger.ts';
import type { NightId } from '../bedtime/night.ts';
import { now } from '../platform/clock.ts';
import { deviceId } from '../platform/device.ts';
import { ledgerStore } from '../state/ledger-store.ts';
import { tick } from './tick.ts';

type Words =
  | { kind: 'started' | 'goodNight' | 'skipped' | 'told' | 'reached' }
  | { kind: 'snoozed'; until: string }
  | { kind: 'restored'; undoes: string };

/**
 * Writes down what a person did about a night, and acts on it.
 * @param isWanted whether it still has a meaning, given what is stored of that night.
 * @throws when it could not be stored.
 */
export async function record(night: NightId, words: Words, isWanted = (_: Ledger) => true): Promise<void> {
  const entry: Entry = { at: now().toString(), device: await deviceId(), ...words };
  await ledgerStore(night).update((ledger) => (isWanted(ledger) ? added(ledger, [entry]) : ledger));
  await tick();
}

/** Of a night whose facts were forgotten there is nothing to be noted any more. */
const isKnown = (ledger: Ledger) => ledger.length > 0;

/** The popup has said that this night's nudges did not come. @throws when it could not be stored. */
export function markTold(night: NightId): Promise<void> {
  return record(night, { kind: 'told' }, isKnown);
}

/** The person saw a nudge: clicked or closed it, or looked into the popup. @throws when it could not be stored. */
export function markReached(night: NightId): Promise<void> {
  return record(night, { kind: 'reached' }, isKnown);
}
