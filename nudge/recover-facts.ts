import { decodeLedger, lacks } from '../bedtime/ledger.ts';
import { readKeys } from '../platform/storage.ts';
import { ledgerKey } from '../state/ledger-key.ts';
import { addFacts } from '../state/ledger-store.ts';
import type { Evening } from './evening.ts';

/**
 * Puts back the facts that the browser session has noted and the ledgers lack: a write that came late was done over them,
 * and whoever was told of it died before they were back.
 * @returns whether the evening still is as it was read.
 * @throws when storage fails.
 */
export async function recoverFacts({ session: { doubt }, ledgers }: Evening): Promise<boolean> {
  if (!doubt) return true;
  const noted = await readKeys(null, 'session');
  let stands = true;
  for (const [night, ledger] of ledgers) {
    const key = ledgerKey(night);
    const raw = Object.keys(noted).flatMap((name) => (name.startsWith(`${key}/`) ? noted[name] : []));
    const facts = decodeLedger(raw).value;
    if (!lacks(ledger, facts)) continue;
    await addFacts(key, facts);
    stands = false;
  }
  return stands;
}
