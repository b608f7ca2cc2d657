import { isNightId, type NightId, nightOfDay } from './night.ts';
import { tonight } from './tonight.ts';
import { type Schedule, unpaused } from './week.ts';

/**
 * The first night with nudges after the pause that is in force at `now`; `undefined` when none is. A pause that was
 * made after midnight also takes the night that runs, whose evening was yesterday.
 */
export function pauseInForce(schedule: Schedule, now: Temporal.Instant): NightId | undefined {
  const { pausedUntil } = schedule;
  if (!isNightId(pausedUntil)) return undefined;
  const today = nightOfDay(now, schedule.zone);
  const open = tonight(unpaused(schedule), now)?.night ?? today;
  return [open, today].some((night) => night < pausedUntil) ? pausedUntil : undefined;
}
