import { isInstant } from '../bedtime/is-instant.ts';
import { oneOf, type Passed, recordOf } from '../bedtime/shape.ts';
import { type Decoded, type Stored, stored } from '../platform/stored.ts';

const isDismissed = recordOf({ reach: oneOf(['failing', 'unseen', 'denied']), at: isInstant });

/** That the person sent a note about nudges that do not arrive away: what it was about, and when. */
export type ReachDismissed = Passed<typeof isDismissed>;

/** Reads what was sent away; what cannot be read counts as nothing. Never throws. */
function decodeReachDismissed(raw: unknown): Decoded<ReachDismissed | undefined> {
  if (isDismissed(raw)) return { value: raw, unreadable: [] };
  return { value: undefined, unreadable: raw === undefined || raw === null ? [] : [raw] };
}

/** The note about nudges that do not arrive that the person sent away last. */
export const reachDismissedStore: Stored<ReachDismissed | undefined> = stored(
  'reachDismissed',
  decodeReachDismissed,
  undefined,
);
