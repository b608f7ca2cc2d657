import { withLock } from '../platform/lock.ts';
import { readEvening } from './evening.ts';
import { perform } from './perform.ts';

/** How often one tick looks again after it has changed something; what is left then waits for the heartbeat. */
const maxRounds = 3;

/** Read, decide, perform. Giving a nudge changes what comes next, so it looks once more after it has. */
async function settle(): Promise<void> {
  for (let round = 1; round <= maxRounds; round++) {
    const evening = await readEvening();
    const troubles = await perform(evening);
    const { show, record } = evening.decision;
    if (troubles.length > 0 || (!show && record.length === 0)) return;
  }
}

let waiting: Promise<void> | undefined;

/**
 * The whole engine: read, decide, perform, re-arm. Any event may call it at any time, from the worker or from a page;
 * it does what is due, and nothing when nothing is. One runs at a time; a burst of events is answered by one more.
 * @throws when storage cannot be read at all.
 */
export function tick(): Promise<void> {
  waiting ??= withLock('tick', () => {
    waiting = undefined;
    return settle();
  });
  return waiting;
}
