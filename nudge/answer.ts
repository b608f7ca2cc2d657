import { added, type Entry } from '../bedtime/ledger.ts';
import type { NightId } from '../bedtime/night.ts';
import { now } from '../platform/clock.ts';
import { withDeviceId } from '../platform/device.ts';
import { ledgerStore } from '../state/ledger-store.ts';
import { tick } from './tick.ts';

type Words =
  | { kind: 'started' | 'goodNight' | 'skipped' | 'told' | 'reached' }
  | { kind: 'snoozed'; until: string }
  | { kind: 'restored'; undoes: string };

/**
 * Writes down what a person did about a night, and acts on it.
 * @param isRemark it only says something of facts that are there: nothing of a night whose facts were forgotten.
 * @throws when it could not be stored.
 */
export async function record(night: NightId, words: Words, isRemark?: boolean): Promise<void> {
  await withDeviceId(async (device) => {
    const entry: Entry = { at: now().toString(), device, ...words };
    await ledgerStore(night).update((old) => (isRemark && old.length === 0 ? old : added(old, [entry])));
  });
  await tick();
}

/** The popup has said that this night's nudges did not come. @throws when it could not be stored. */
export function markTold(night: NightId): Promise<void> {
  return record(night, { kind: 'told' }, true);
}

/** The person saw a nudge: clicked or closed it, or looked into the popup. @throws when it could not be stored. */
export function markReached(night: NightId): Promise<void> {
  return record(night, { kind: 'reached' }, true);
}
