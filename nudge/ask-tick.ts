import { now } from '../platform/clock.ts';
import { readKeys, watchKeys, writeKeys } from '../platform/storage.ts';
import { after } from '../platform/timer.ts';
import type { Trouble } from './attempt.ts';

/** Key in `storage.session`: when a page last asked for a tick. */
export const askedKey = 'asked';

/** Key in `storage.session`: which asking was last answered, by a tick of the worker in which nothing went wrong. */
export const answeredKey = 'answered';

/** How long a worker may take to start and tick before it counts as wedged, in milliseconds. */
const patience = 2_000;

/** Whether the worker ticks, and nothing goes wrong. Never rejects. */
function workerTicks(): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = now().toString();
    const end = (isDone: boolean) => {
      stopWatching();
      stopTimer();
      resolve(isDone);
    };
    const stopTimer = after(patience, () => end(false));
    const stopWatching = watchKeys(async (keys, area) => {
      if (area !== 'session' || !keys.includes(answeredKey)) return;
      const answered = await readKeys([answeredKey], 'session').catch((): Record<string, unknown> => ({}));
      if (answered[answeredKey] === asked) end(true);
    });
    writeKeys({ [askedKey]: asked }, 'session').catch(() => end(false));
  });
}

/**
 * A tick for a page that was opened. The worker holds the whole engine already, so it is left to it; but a worker can
 * be wedged until the browser restarts, and what goes wrong is to be told: then the page ticks itself.
 * @returns what went wrong.
 */
export async function askTick(tickHere: () => Promise<readonly Trouble[]>): Promise<readonly Trouble[]> {
  return (await workerTicks()) ? [] : tickHere();
}
