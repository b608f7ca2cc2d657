/** A fact of a night's ledger as the tests read it back: every field that any kind of fact has. */
export interface StoredEntry {
  readonly kind: string;
  readonly at: string;
  readonly stage?: string;
  readonly turn?: number;
  readonly channel?: string;
  readonly until?: string;
  readonly lateMinutes?: number;
  readonly cause?: string;
  readonly why?: string;
}
