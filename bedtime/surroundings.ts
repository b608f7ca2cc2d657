import type { Hold } from './ledger.ts';

/** A stretch in which nothing of ours ran, as the first tick after it sees it. */
export interface Gap {
  /** When the tick was due that did not come. */
  readonly from: Temporal.Instant;
  readonly cause: 'closed' | 'slept';
}

/** What surrounds a tick: this device, whether the person is there, and what happened since the last tick. */
export interface Surroundings {
  readonly device: string;
  /** Why nothing may be shown now; `undefined` while the person is there and free. */
  readonly hold: Hold | undefined;
  /** For how many minutes a full screen or a sound may hold a nudge of a stage back; 0 is not at all. */
  readonly patience: { readonly windDownMinutes: number; readonly bedtimeMinutes: number };
  /** The instant of the last tick: nights that ended before it are settled. `undefined` on the very first tick. */
  readonly lastTickAt: Temporal.Instant | undefined;
  readonly gap: Gap | undefined;
  /** When the person last changed the settings, as far as that is known. */
  readonly editedAt?: Temporal.Instant | undefined;
  /** The time zone differs from the last tick's. */
  readonly zoneChanged: boolean;
  /** The time zone of the last tick, if it differs. */
  readonly zoneBefore?: string | undefined;
}
