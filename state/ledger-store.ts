import { decodeLedger, type Ledger } from '../bedtime/ledger.ts';
import type { NightId } from '../bedtime/night.ts';
import { type Stored, stored } from '../platform/stored.ts';
import { ledgerKey } from './ledger-key.ts';

/** The facts of the night that is stored under a key. */
export function ledgerUnder(key: string): Stored<Ledger> {
  return stored(key, decodeLedger, []);
}

/** The facts of one night. */
export function ledgerStore(night: NightId): Stored<Ledger> {
  return ledgerUnder(ledgerKey(night));
}
