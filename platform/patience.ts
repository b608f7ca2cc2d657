import { after } from './timer.ts';

/** How long the browser, or whoever holds a lock, may be silent, in seconds: what hangs must not hold up the nudge. */
const patience = 5;

/**
 * Gives up after five seconds, counted one by one: a sleep of the machine, or a clock that is set, uses up one of them,
 * and the answer has all the others to be heard in.
 * @returns a function that calls it off.
 */
export function afterPatience(giveUp: () => void): () => void {
  let callOff: () => void;
  const wait = (seconds: number) => {
    callOff = after(1_000, () => (seconds > 1 ? wait(seconds - 1) : giveUp()));
  };
  wait(patience);
  return () => callOff();
}
