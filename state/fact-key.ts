import { type Entry, entryId } from '../bedtime/ledger.ts';
import type { NightId } from '../bedtime/night.ts';

/** The storage key of a single fact of a night, by its name: `fact:2026-11-22/2026-11-22T21:30:00Z/…`. */
export function factKey(night: NightId, fact: Entry): string {
  return `fact:${night}/${entryId(fact)}`;
}

/** The night of which a storage key holds a single fact; `''`, which comes before all nights, for other keys. */
export function nightOfFact(key: string): NightId {
  return (/^fact:(.+?)\//.exec(key)?.[1] ?? '') as NightId;
}
