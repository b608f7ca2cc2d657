import { givenUpCalls } from '../platform/in-time.ts';
import { onceFree, withLock } from '../platform/lock.ts';
import { after } from '../platform/timer.ts';
import { attempt, type Trouble } from './attempt.ts';
import { type Evening, readEvening } from './evening.ts';
import { exchange } from './exchange.ts';
import { perform } from './perform.ts';
import { recoverFacts } from './recover-facts.ts';
import { tidyUp } from './tidy-up.ts';

/**
 * How often one tick looks again after it has changed something: for each of the five nudges of a night, should what is
 * known of them have been lost, and once more. What is left then waits for the heartbeat.
 */
const maxRounds = 6;

/** What came of a tick. */
export interface Ticked {
  /** What went wrong, to be said in words. */
  readonly troubles: readonly Trouble[];
  /** The evening as it was read last, where it stands: nothing of it was changed after that, and nothing went wrong. */
  readonly evening?: Evening;
}

/** The evening, read once more if facts of it were put back, another machine has told something new, or that failed. */
async function readExchanged(troubles: Trouble[]): Promise<Evening> {
  let evening = await readEvening();
  if (await attempt('ledger', troubles, () => recoverFacts(evening))) evening = await readEvening();
  return (await attempt('sync', troubles, () => exchange(evening), false)) ? evening : readEvening();
}

/**
 * Read, exchange, decide, perform, tidy up. Giving a nudge changes what comes next, so it looks once more after it has,
 * and tidies up then.
 */
async function settle(): Promise<Ticked> {
  const troubles: Trouble[] = [];
  let evening = await readExchanged(troubles);
  for (let round = 1; ; round++) {
    const { show, record } = evening.decision;
    const failed = await perform(evening);
    // An account that cannot be reached is no reason to leave the next alarm to the heartbeat.
    const own = [...evening.troubles, ...failed];
    troubles.push(...own);
    const stands = own.length === 0 && !show && record.length === 0;
    if (stands || own.length > 0 || round === maxRounds) {
      troubles.push(...(await tidyUp(evening, !failed.some(({ step }) => step === 'ledger'))));
      return { troubles, ...(stands && { evening }) };
    }
    evening = await readEvening();
  }
}

/**
 * When a tick that could not set its alarms is made up for, in milliseconds: soon after the first, since most troubles
 * pass; then more seldom, but while its worker still lives.
 */
const alarmlessFirst = 3_000;
const alarmlessThen = 15_000;

/** Calls off the tick that makes up for the last one: however many could not set theirs, one more is enough. */
let callOff: (() => void) | undefined;

let waiting: Promise<Ticked> | undefined;

/** How many ticks this page or worker has begun. */
let begun = 0;

/** Ticks once more when what others may still do by what they knew has been done. */
async function lookAgain(isAlone: boolean): Promise<void> {
  const before = begun;
  // Whoever hangs with the lock acts upon what it has read long ago; and a call that was given up may be done after
  // all, over what a later tick has done.
  await (isAlone ? Promise.all(givenUpCalls()) : onceFree('tick', async () => {}));
  if (!isAlone || begun !== before) await tick();
}

/**
 * The whole engine: read, decide, perform, re-arm. Any event may call it at any time, from the worker or from a page;
 * it does what is due, and nothing when nothing is. One runs at a time; a burst of events is answered by one more.
 * @returns what came of it; never rejects.
 */
export function tick(): Promise<Ticked> {
  waiting ??= withLock('tick', async (isAlone) => {
    waiting = undefined;
    begun += 1;
    const ticked = await settle();
    const isAlarmless = ticked.troubles.some(({ step }) => step === 'alarm');
    callOff?.();
    callOff = isAlarmless ? after(callOff ? alarmlessThen : alarmlessFirst, tick) : undefined;
    void lookAgain(isAlone);
    return ticked;
  });
  return waiting;
}
