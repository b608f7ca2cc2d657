import { decodeLedger, entryId, type Ledger, lacks, merged } from '../bedtime/ledger.ts';
import type { NightId } from '../bedtime/night.ts';
import { note } from '../platform/note.ts';
import { type Stored, stored } from '../platform/stored.ts';
import { ledgerKey } from './ledger-key.ts';

/** The key under which the browser session knows that facts may have been overwritten. */
export const doubtKey = 'doubt';

/**
 * Notes facts of the ledger under a key for as long as the browser runs, each under a key of its own,
 * `night:2026-11-22/2026-11-22T21:30:00Z/…`: no fact is ever written over another there. Never rejects.
 */
export function noteFacts(key: string, facts: Ledger, more?: Readonly<Record<string, unknown>>): Promise<void> {
  return note({ ...Object.fromEntries(facts.map((fact) => [`${key}/${entryId(fact)}`, fact])), ...more });
}

/** The facts of the night that is stored under a key. Those that may be overwritten are noted. */
function ledgerUnder(key: string): Stored<Ledger> {
  return stored(key, decodeLedger, [], false, (ledger) => noteFacts(key, ledger, { [doubtKey]: true }));
}

/** The facts of one night. */
export function ledgerStore(night: NightId): Stored<Ledger> {
  return ledgerUnder(ledgerKey(night));
}

/** Adds those of these facts that the ledger under a key lacks. @returns all of its facts. @throws when storage fails. */
export function addFacts(key: string, facts: Ledger): Promise<Ledger> {
  return ledgerUnder(key).update((ledger) => (lacks(ledger, facts) ? merged(ledger, facts) : ledger));
}
