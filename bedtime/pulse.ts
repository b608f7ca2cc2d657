import { isAfter } from './instant.ts';
import type { Gap } from './surroundings.ts';

/** What the last tick left behind, so that the next one can tell what happened in between. Instants are ISO, in UTC. */
export interface Pulse {
  readonly at: string;
  /** By when the next tick was to come, alarm or heartbeat. */
  readonly nextBy: string;
  readonly zone: string;
}

/** How much later than promised a tick may come before the stretch counts as a gap, in seconds. */
const toleranceSeconds = 90;

/**
 * The stretch before `now` in which no tick came although one was due, if there was one.
 * @param browserRan whether the browser has run without a break since the last tick; if so, the machine slept or its
 *   clock was moved on.
 */
export function gapBefore(pulse: Pulse | undefined, browserRan: boolean, now: Temporal.Instant): Gap | undefined {
  if (!pulse) return undefined;
  const lateFrom = Temporal.Instant.from(pulse.nextBy).add({ seconds: toleranceSeconds });
  if (!isAfter(now, lateFrom)) return undefined;
  return { from: Temporal.Instant.from(pulse.at), cause: browserRan ? 'slept' : 'closed' };
}
