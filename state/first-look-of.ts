import { darkHours } from '../bedtime/nightfall.ts';
import type { Schedule } from '../bedtime/week.ts';
import type { FirstLook } from '../platform/first-look.ts';
import { lookOf } from './look.ts';
import type { Settings } from './settings.ts';

/** What the next page is to begin with, as known at `now`. */
export function firstLookOf(
  theme: Settings['theme'],
  schedule: Schedule,
  isNight: boolean,
  now: Temporal.Instant,
): FirstLook {
  return { look: lookOf(theme, false), nights: theme === 'evening' ? darkHours(schedule, isNight, now) : [] };
}
