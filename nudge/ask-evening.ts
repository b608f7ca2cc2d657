import { now } from '../platform/clock.ts';
import { randomId } from '../platform/random-id.ts';
import { watchKeys, writeKeys } from '../platform/storage.ts';
import { after } from '../platform/timer.ts';
import { readBack, type ToldEvening } from './told-evening.ts';

/** Key in `storage.session`: which page last asked for the evening, and when. */
export const askedKey = 'asked';

/** Key in `storage.session`: which asking was last answered, and the evening as the worker tells it. */
export const answeredKey = 'answered';

/** How long a worker may take to start, tick and tell before it counts as wedged, in milliseconds. */
const patience = 2_000;

/** That a page asks. Every asking has a name of its own: a value that does not differ from the last is told to nobody. */
interface Asking {
  /** In epoch milliseconds. */
  readonly at: number;
  readonly name: string;
}

/** What an answer holds. Only the worker of this very build writes it: the browser empties `storage.session` at an update. */
interface Answer {
  readonly to: Asking;
  readonly evening: string;
}

/** The evening as the worker tells it; `undefined` when it does not, or not in time. Never rejects. */
function workerTells(): Promise<ToldEvening | undefined> {
  return new Promise((resolve) => {
    const asked: Asking = { at: now().epochMilliseconds, name: randomId() };
    const end = (told?: ToldEvening) => {
      stopWatching();
      stopTimer();
      resolve(told);
    };
    const stopTimer = after(patience, end);
    const stopWatching = watchKeys((_keys, _area, changes) => {
      const answer = changes[answeredKey]?.newValue as Answer | undefined;
      // Another page may have asked meanwhile: what it is told is as fresh.
      if (answer && answer.to.at >= asked.at) end(readBack(answer.evening));
    });
    writeKeys({ [askedKey]: asked }, 'session').catch(() => end());
  });
}

/** Whether the worker let a page's question go unanswered: then this page asks it no more. */
let isWedged = false;

/**
 * The evening for a page that shows it, after a tick. The worker holds the whole engine already, so it is left to it;
 * but a worker can be wedged until the browser restarts: then the page ticks, and tells the evening itself.
 * @throws when `tellHere` does.
 */
export async function askEvening(tellHere: () => Promise<ToldEvening>): Promise<ToldEvening> {
  const told = isWedged ? undefined : await workerTells();
  isWedged = told === undefined;
  return told ?? tellHere();
}
