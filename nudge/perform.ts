import { added } from '../bedtime/ledger.ts';
import { beatEvery, wakeAt } from '../platform/alarms.ts';
import { ledgerStore } from '../state/ledger-store.ts';
import { attempt, type Step, type Trouble } from './attempt.ts';
import type { Evening } from './evening.ts';
import { showNudge } from './show-nudge.ts';

/**
 * Does what is due. The alarms come first: whatever fails or dies after them is done by the tick that they bring.
 * @returns what went wrong; never rejects.
 */
export async function perform(evening: Evening): Promise<Trouble[]> {
  const { show, record, askAgainAt, heartbeatMinutes } = evening.decision;
  const troubles: Trouble[] = [];
  const step = (name: Step, work: () => Promise<unknown>) => attempt(name, troubles, work);
  await Promise.all([
    step('alarm', () => wakeAt(askAgainAt)),
    // What was decided upon defaults, since something could not be read, is looked at again within a minute.
    step('alarm', () => beatEvery(evening.troubles.length > 0 ? 1 : heartbeatMinutes)),
  ]);
  // At once: should storage hang, the nudge waits for it no longer after a week of missed nights than after one.
  await Promise.all(
    record.map(({ night, entry }) =>
      step('ledger', () => ledgerStore(night).update((ledger) => added(ledger, [entry]))),
    ),
  );
  if (show) await step('nudge', () => showNudge(show, evening));
  return troubles;
}
