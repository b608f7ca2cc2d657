import { withLock } from '../platform/lock.ts';
import { attempt, type Trouble } from './attempt.ts';
import { readEvening } from './evening.ts';
import { exchange } from './exchange.ts';
import { perform } from './perform.ts';

/** How often one tick looks again after it has changed something; what is left then waits for the heartbeat. */
const maxRounds = 3;

/** Exchange, read, decide, perform. Giving a nudge changes what comes next, so it looks once more after it has. */
async function settle(): Promise<readonly Trouble[]> {
  const troubles: Trouble[] = [];
  await attempt('sync', troubles, exchange, undefined);
  for (let round = 1; round <= maxRounds; round++) {
    const evening = await readEvening();
    const { show, record } = evening.decision;
    troubles.push(...evening.troubles, ...(await perform(evening)));
    if (troubles.length > 0 || (!show && record.length === 0)) break;
  }
  return troubles;
}

let waiting: Promise<readonly Trouble[]> | undefined;

/**
 * The whole engine: read, decide, perform, re-arm. Any event may call it at any time, from the worker or from a page;
 * it does what is due, and nothing when nothing is. One runs at a time; a burst of events is answered by one more.
 * @returns what went wrong, to be said in words; never rejects.
 */
export function tick(): Promise<readonly Trouble[]> {
  waiting ??= withLock('tick', () => {
    waiting = undefined;
    return settle();
  });
  return waiting;
}
