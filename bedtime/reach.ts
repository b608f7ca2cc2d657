import { instantOf, isAfter } from './instant.ts';
import type { Ledger } from './ledger.ts';
import { type NightState, nightState } from './night-state.ts';

/** Whether the nudges seem to reach the person. */
export type Reach =
  | 'good'
  /** The browser itself says that the last nudge's notification did not come. */
  | 'failing'
  /** For three nights nobody clicked, closed or answered a nudge: the system may be swallowing them. */
  | 'unseen';

/** For how many nights in a row nudges may go without any reaction before we ask. */
const unseenNights = 3;

/** How many nights back to look for nudges that were given. */
export const reachDays = 7;

/** Whether a night tells something new: a nudge was given in it, and none before the person said that they see them. */
function isTelling({ shown: [first] }: NightState, confirmedAt: Temporal.Instant | undefined): boolean {
  return first !== undefined && (!confirmedAt || isAfter(instantOf(first.at), confirmedAt));
}

/**
 * What the last nights tell about whether nudges arrive.
 * @param ledgers the last nights' facts, oldest first; nights without a nudge tell nothing.
 * @param confirmedAt when the person last said that they saw a test nudge: what was before is settled by that.
 */
export function reachOf(ledgers: readonly Ledger[], confirmedAt?: Temporal.Instant): Reach {
  const nudged = ledgers.map(nightState).filter((state) => isTelling(state, confirmedAt));
  if (nudged.flatMap(({ shown }) => shown).at(-1)?.channel === 'badge') return 'failing';
  const last = nudged.slice(-unseenNights);
  return last.length === unseenNights && last.every(({ reached }) => !reached) ? 'unseen' : 'good';
}
