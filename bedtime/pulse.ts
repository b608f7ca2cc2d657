import { instantOf, isAfter, minutesFrom } from './instant.ts';
import type { Gap } from './surroundings.ts';

/** What the last tick left behind, so that the next one can tell what happened in between. Instants are ISO, in UTC. */
export interface Pulse {
  readonly at: string;
  /** By when the next tick was to come, alarm or heartbeat. */
  readonly nextBy: string;
  readonly zone: string;
  /** The `at` from before the clock leapt far away, as long as it is there. */
  readonly before?: string | undefined;
}

/** After a longer stretch than this nothing is settled: nobody asks what was missed during a long holiday. */
export const rememberedDays = 14;

const isNear = (a: Temporal.Instant, b: Temporal.Instant) => Math.abs(minutesFrom(a, b)) <= rememberedDays * 24 * 60;

/** The last tick's instant. When the clock is back from far away, that of the last tick before it leapt. */
export function lastTickOf(pulse: Pulse | undefined, now: Temporal.Instant): Temporal.Instant | undefined {
  if (!pulse) return undefined;
  const before = pulse.before === undefined ? undefined : instantOf(pulse.before);
  return before && isNear(before, now) && !isAfter(before, now) ? before : instantOf(pulse.at);
}

/** What a mark at `now` has to remember of a clock that leapt, and may be set right again. */
export function beforeLeap(pulse: Pulse | undefined, now: Temporal.Instant): string | undefined {
  const settled = pulse?.before ?? pulse?.at;
  return settled !== undefined && !isNear(instantOf(settled), now) ? settled : undefined;
}

/** How much later than promised a tick may come before the stretch counts as a gap, in seconds. */
const toleranceSeconds = 90;

/**
 * The stretch before `now` in which no tick came although one was due, if there was one: from when it was due.
 * @param browserRan whether the browser has run without a break since the last tick; if so, the machine slept or its
 *   clock was moved on. `undefined` when that is not known: then nothing is said of a gap.
 */
export function gapBefore(
  pulse: Pulse | undefined,
  browserRan: boolean | undefined,
  now: Temporal.Instant,
): Gap | undefined {
  if (!pulse || browserRan === undefined) return undefined;
  const from = instantOf(pulse.nextBy);
  return minutesFrom(from, now) > toleranceSeconds / 60 ? { from, cause: browserRan ? 'slept' : 'closed' } : undefined;
}
