import { decodeLedger, type Ledger, lacks, merged } from '../bedtime/ledger.ts';
import type { NightId } from '../bedtime/night.ts';
import { type Stored, stored } from '../platform/stored.ts';
import { factKey } from './fact-key.ts';
import { ledgerKey } from './ledger-key.ts';

/**
 * The facts of one night. Each is written twice at once: among the others of its night, and under a key of its own, where
 * no write that comes late is done over it.
 */
export function ledgerStore(night: NightId): Stored<Ledger> {
  const apart = (ledger: Ledger, old: Ledger) =>
    Object.fromEntries(ledger.filter((fact) => !old.includes(fact)).map((fact) => [factKey(night, fact), fact]));
  return stored(ledgerKey(night), decodeLedger, [], false, apart);
}

/** Adds those of these facts that a night lacks. @returns all of its facts. @throws when storage fails. */
export function addFacts(night: NightId, facts: Ledger): Promise<Ledger> {
  return ledgerStore(night).update((ledger) => (lacks(ledger, facts) ? merged(ledger, facts) : ledger));
}
