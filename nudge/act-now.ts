import type { EveningAct } from '../state/evening-model.ts';
import { knowsAll, readEvening } from './evening.ts';
import { performAct } from './perform-act.ts';

/**
 * Does what a person wants about tonight, going by the evening as it is right now: what a page shows may be a minute
 * old, and the price of a snooze must be today's.
 * @throws when the evening could not be read, or the answer not be stored.
 */
export async function actNow(act: EveningAct): Promise<void> {
  const evening = await readEvening();
  // What kept it from being read was logged where it went wrong.
  if (!knowsAll(evening)) throw new Error('Tonight could not be read.');
  await performAct(act, evening);
}
