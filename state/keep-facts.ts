import { decodeLedger, lacks, merged } from '../bedtime/ledger.ts';
import type { Change } from '../platform/storage.ts';
import { ledgerUnder } from './ledger-store.ts';

/**
 * Puts back the facts of a night that a change has dropped. A write that the browser does long after it was asked for
 * knows nothing of what was recorded since, and whoever recorded that may be closed by then. A night that was forgotten
 * as a whole stays forgotten.
 * @throws when storage fails.
 */
export async function keepFacts(ledgerKey: string, { oldValue, newValue }: Change): Promise<void> {
  if (oldValue === undefined || newValue === undefined) return;
  const [before, after] = [decodeLedger(oldValue).value, decodeLedger(newValue).value];
  if (!lacks(after, before)) return;
  await ledgerUnder(ledgerKey).update((ledger) => (lacks(ledger, before) ? merged(ledger, before) : ledger));
}
