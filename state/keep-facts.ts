import { decodeLedger, lacks } from '../bedtime/ledger.ts';
import type { Change } from '../platform/storage.ts';
import { addFacts } from './ledger-store.ts';

/**
 * Puts back the facts of a night that a change has dropped. A write that the browser does long after it was asked for
 * knows nothing of what was recorded since, and whoever recorded that may be closed by then. A night that was forgotten
 * as a whole stays forgotten.
 * @throws when storage fails.
 */
export async function keepFacts(ledgerKey: string, { oldValue, newValue }: Change): Promise<void> {
  const before = decodeLedger(oldValue).value;
  if (newValue !== undefined && lacks(decodeLedger(newValue).value, before)) await addFacts(ledgerKey, before);
}
