import { decodeLedger, type Ledger } from '../bedtime/ledger.ts';
import type { NightId } from '../bedtime/night.ts';
import { type Stored, stored } from '../platform/stored.ts';
import { ledgerKey } from './ledger-key.ts';

/** The facts of one night. */
export function ledgerStore(night: NightId): Stored<Ledger> {
  return stored(ledgerKey(night), decodeLedger, []);
}
