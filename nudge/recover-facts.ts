import { keepFacts } from '../state/keep-facts.ts';
import { ledgerKey } from '../state/ledger-key.ts';
import type { Evening } from './evening.ts';

/**
 * Puts back the facts that the browser session remembers and the ledgers lack: a write that came late was done over them,
 * and whoever was told of it died before they were back.
 * @returns whether the evening still is as it was read.
 * @throws when storage fails.
 */
export async function recoverFacts({ session, ledgers }: Evening): Promise<boolean> {
  let stands = true;
  for (const [night, newValue] of ledgers) {
    const key = ledgerKey(night);
    const oldValue = Object.keys(session).flatMap((name) => (name.startsWith(`${key}/`) ? session[name] : []));
    if (oldValue.length > 0 && (await keepFacts(key, { oldValue, newValue }))) stands = false;
  }
  return stands;
}
