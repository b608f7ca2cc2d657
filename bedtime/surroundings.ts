import type { Hold } from './ledger.ts';

/** A stretch in which nothing of ours ran, as the first tick after it sees it. */
export interface Gap {
  readonly from: Temporal.Instant;
  readonly cause: 'closed' | 'slept';
}

/** What surrounds a tick: this device, whether the person is there, and what happened since the last tick. */
export interface Surroundings {
  readonly device: string;
  /** Why nothing may be shown now; `undefined` while the person is there. */
  readonly hold: Hold | undefined;
  /** The instant of the last tick: nights that ended before it are settled. `undefined` on the very first tick. */
  readonly lastTickAt: Temporal.Instant | undefined;
  readonly gap: Gap | undefined;
  /** The time zone differs from the last tick's. */
  readonly zoneChanged: boolean;
}
