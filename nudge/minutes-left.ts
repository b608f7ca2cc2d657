import { minutesFrom } from '../bedtime/instant.ts';

/**
 * Whole minutes from `now` to `to`, as a person reckons them who reads both off a clock that shows no seconds: at
 * 22:30:20 it is eight hours to 06:30.
 */
export function minutesLeft(now: Temporal.Instant, to: Temporal.Instant): number {
  return Math.max(0, Math.ceil(minutesFrom(now, to)));
}
