import type { ClockChange } from '../bedtime/clock-change.ts';
import { instantOf, isAfter } from '../bedtime/instant.ts';
import type { Reach } from '../bedtime/reach.ts';
import type { Trouble } from '../nudge/attempt.ts';
import type { ReachDismissed } from './reach-dismissed-store.ts';

/** What keeps nudges from arriving, as far as we notice. */
export type Unreached = ReachDismissed['reach'];

/** The one thing that the popup says beside the tip and the evening. */
export type PopupNote =
  | { readonly is: 'trouble'; readonly trouble: Trouble }
  | { readonly is: Unreached }
  /** Whether the clock that the browser reports is the person's. */
  | { readonly is: 'zone' }
  | { readonly is: 'clock-change'; readonly change: ClockChange };

/** All that there would be to say. */
export interface Noticed {
  readonly troubles: readonly Trouble[];
  readonly reach: Reach | 'denied';
  readonly asksZone: boolean;
  readonly change: ClockChange | undefined;
  /** The popup says which nudges did not come: that is said once, and everything but a trouble waits for it. */
  readonly tellsMisses: boolean;
}

/** What can go wrong, the most important first. */
const order: readonly Trouble['step'][] = ['settings', 'ledger', 'alarm', 'nudge', 'surroundings', 'sync', 'toolbar'];

/** The trouble that is told; the others can wait until it is over. */
export function worstTrouble(troubles: readonly Trouble[]): Trouble | undefined {
  return order.map((name) => troubles.find(({ step }) => step === name)).find((found) => found !== undefined);
}

/** For how many days a note that was sent away stays away. */
const quietDays = 7;

/** Whether the person sent the note about this away not long ago. */
export function isDismissed(reach: Unreached, dismissed: ReachDismissed | undefined, now: Temporal.Instant): boolean {
  if (dismissed?.reach !== reach) return false;
  return isAfter(instantOf(dismissed.at).add({ hours: quietDays * 24 }), now);
}

/** Which note is shown: one at a time, the most important. */
export function popupNote({ troubles, reach, asksZone, change, tellsMisses }: Noticed): PopupNote | undefined {
  const trouble = worstTrouble(troubles);
  if (trouble) return { is: 'trouble', trouble };
  if (tellsMisses) return undefined;
  if (reach === 'denied' || reach === 'failing') return { is: reach };
  if (asksZone) return { is: 'zone' };
  if (reach === 'unseen') return { is: 'unseen' };
  return change && { is: 'clock-change', change };
}
