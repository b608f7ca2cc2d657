import { isInstant } from '../bedtime/is-instant.ts';
import { type Decoded, type Stored, stored } from '../platform/stored.ts';

/** The storage key of the instant at which the person last said that they saw a test nudge. */
export const reachConfirmedKey = 'reachConfirmed';

/** Reads the stored instant; where there is none, the person has not said so. Never throws. */
function decodeReachConfirmed(raw: unknown): Decoded<string | undefined> {
  if (isInstant(raw)) return { value: raw, unreadable: [] };
  return { value: undefined, unreadable: raw === undefined || raw === null ? [] : [raw] };
}

/** When the person last said that they saw a test nudge, as an ISO instant. */
export const reachConfirmedStore: Stored<string | undefined> = stored(
  reachConfirmedKey,
  decodeReachConfirmed,
  undefined,
);
