import { decodeLedger } from '../bedtime/ledger.ts';
import { allKeys } from '../platform/all-keys.ts';
import { readKeys, removeKeys } from '../platform/storage.ts';
import { factKey, nightOfFact } from '../state/fact-key.ts';
import { addFacts } from '../state/ledger-store.ts';
import type { Evening } from './evening.ts';

/**
 * Puts back the facts that a ledger has lost: a write that came late was done over it, and whoever knew of that has ended
 * before they were back. Looked for when the browser has just started, and after a write in doubt. At the start, what is
 * kept of nights that no tick looks at any more is cleared away.
 * @returns whether any was put back, so that the evening is another than was read.
 * @throws when storage fails.
 */
export async function recoverFacts({ session: { running, doubt }, ledgers }: Evening): Promise<boolean> {
  if (running && !doubt) return false;
  const names = (await allKeys()).filter(nightOfFact);
  // Night by night and at once: where a ledger could not be read, all of its facts seem to be lost.
  const recovered = await Promise.all(
    [...ledgers].map(async ([night, ledger]) => {
      const known = ledger.map((fact) => factKey(night, fact));
      const lost = names.filter((name) => nightOfFact(name) === night && !known.includes(name));
      if (lost.length > 0) await addFacts(night, decodeLedger(Object.values(await readKeys(lost))).value);
      return lost.length > 0;
    }),
  );
  // The nights of an evening come in order.
  const [oldest = ''] = ledgers.keys();
  if (!running) await removeKeys(names.filter((name) => nightOfFact(name) < oldest));
  return recovered.includes(true);
}
