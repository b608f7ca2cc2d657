import type { NightId } from '../bedtime/night.ts';

const prefix = 'night:';

/** The storage key of a night's ledger: `night:2026-11-22`. Reading tonight costs the same after ten years. */
export function ledgerKey(night: NightId): string {
  return `${prefix}${night}`;
}

/** Whether a storage key is that of a night's ledger. */
export function isLedgerKey(key: string): boolean {
  return key.startsWith(prefix);
}
