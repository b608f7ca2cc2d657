import type { Nudge } from '../bedtime/decision.ts';
import { decodeLedger, type Ledger } from '../bedtime/ledger.ts';
import { note } from '../platform/note.ts';
import { readKeys } from '../platform/storage.ts';

const keyOf = ({ id }: Nudge) => `given:${id}`;

/**
 * How a nudge went, if this browser session has given it already: for when the ledger could not be written then. It
 * keeps a full disk from bringing the same nudge every minute.
 * @throws when storage fails.
 */
export async function readGiven(nudge: Nudge): Promise<Ledger> {
  const facts = decodeLedger((await readKeys([keyOf(nudge)], 'session'))[keyOf(nudge)]).value;
  return facts.filter((fact) => 'bedtime' in fact && fact.bedtime === nudge.times.plan.bedtime);
}

/** Notes how a nudge went, for the rest of the browser session. Never rejects. */
export function noteGiven(nudge: Nudge, facts: Ledger): Promise<void> {
  return note({ [keyOf(nudge)]: facts });
}
