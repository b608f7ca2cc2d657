import { clockChangeAhead } from '../bedtime/clock-change.ts';
import { firstLookOf } from '../state/first-look-of.ts';
import { markReached } from './answer.ts';
import type { Trouble } from './attempt.ts';
import { type Evening, knowsAll, readEvening } from './evening.ts';
import { isNight } from './is-night.ts';
import { standingText } from './standing-text.ts';
import { tick } from './tick.ts';
import type { ToldEvening } from './told-evening.ts';
import { untoldMisses } from './untold-misses.ts';
import { whyLine } from './why-line.ts';

/** What a page is told of an evening, with what went wrong in the tick before it. */
export function toldEvening(evening: Evening, tickTroubles: readonly Trouble[]): ToldEvening {
  const { now, zone, language, settings, schedule, decision, state, actions, reach, troubles } = evening;
  const { theme, snooze, timeZone, tips } = settings;
  return {
    now,
    zone,
    language,
    settings: { snooze, timeZone, tips },
    night: decision.night,
    state,
    actions,
    why: { is: decision.why.is, line: whyLine(decision.why, now, zone, language) },
    standing: standingText(evening),
    isPaused: decision.why.is === 'paused',
    misses: untoldMisses(evening),
    reach,
    change: clockChangeAhead(schedule, now),
    look: firstLookOf(theme, schedule, isNight(evening), now),
    askAgainAt: decision.askAgainAt,
    troubles: [...tickTroubles, ...troubles],
    isTheirs: knowsAll(evening),
  };
}

/**
 * Ticks, and tells the evening as it is then. A nudge of a night that is looked at so has reached the person.
 * @param ticking a tick that is asked for already.
 */
export async function tellEvening(ticking = tick()): Promise<ToldEvening> {
  const { troubles, evening = await readEvening() } = await ticking;
  const { state, decision } = evening;
  if (decision.night && state && state.shown.length > 0 && !state.reached) {
    const marked = markReached(decision.night.night);
    await marked.catch((error) => console.warn('Slaapwel: not seen', error));
  }
  return toldEvening(evening, troubles);
}
