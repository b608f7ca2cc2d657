import { decodeLedger, lacks } from '../bedtime/ledger.ts';
import type { Change } from '../platform/storage.ts';
import { addFacts } from './ledger-store.ts';

/**
 * Puts back the facts of a night that a change has dropped. A write that the browser does long after it was asked for
 * knows nothing of what was recorded since, and whoever recorded that may be closed by then. A night that was forgotten
 * as a whole stays forgotten.
 * @returns whether any was dropped.
 * @throws when storage fails.
 */
export async function keepFacts(ledgerKey: string, { oldValue, newValue }: Change): Promise<boolean> {
  const before = decodeLedger(oldValue).value;
  const isDropped = newValue !== undefined && lacks(decodeLedger(newValue).value, before);
  if (isDropped) await addFacts(ledgerKey, before);
  return isDropped;
}
