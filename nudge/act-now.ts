import type { EveningAct } from '../state/evening-model.ts';
import { readEvening } from './evening.ts';
import { performAct } from './perform-act.ts';

/**
 * Does what a person wants about tonight, going by the evening as it is right now: what a page shows may be a minute
 * old, and the price of a snooze must be today's.
 * @throws when the evening could not be read, or the answer not be stored.
 */
export async function actNow(act: EveningAct): Promise<void> {
  const evening = await readEvening();
  const unread = evening.troubles.find(({ step }) => step === 'settings' || step === 'ledger');
  if (unread) throw new Error(unread.message);
  await performAct(act, evening);
}
