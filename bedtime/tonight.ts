import { earlier, isAfter } from './instant.ts';
import { isNightId, type NightId, nightAfter, nightOfDay } from './night.ts';
import { type NightTimes, nightTimes } from './night-times.ts';
import type { Schedule } from './week.ts';

/** A night with the instant at which it is over and nothing more is said about it. */
export interface Night extends NightTimes {
  readonly endsAt: Temporal.Instant;
}

/** Days back that can still hold a running night: a bedtime at 11:59 tomorrow and a wake time a day later. */
const daysBack = 2;

/**
 * When a night is over: at its wake time, or sooner when the next one begins. Schedules of shift workers can overlap;
 * a next wind-down that starts before this bedtime must not swallow it, so then the next bedtime is the border.
 */
function endOf(night: NightTimes, next: NightTimes): Temporal.Instant {
  const border = isAfter(next.windDownAt, night.bedtimeAt) ? next.windDownAt : next.bedtimeAt;
  return earlier(night.wakeAt, border);
}

/**
 * The nights of the schedule from `first` on, `count` dates, in order; nights off are left out. Each is reckoned when
 * it is asked for, since wall times cost a look into the zone's rules.
 */
export function* nightsFrom(first: NightId, count: number, schedule: Schedule): Generator<Night, undefined> {
  let night: NightTimes | undefined;
  // The longest night still runs at noon two dates after its evening: so far ahead can the next one cut it short.
  for (let day = 0; day < count + 2; day += 1) {
    const next = nightTimes(nightAfter(first, day), schedule);
    if (!next) continue;
    if (night) yield { ...night, endsAt: endOf(night, next) };
    if (day >= count) return;
    night = next;
  }
  if (night) yield { ...night, endsAt: night.wakeAt };
}

/**
 * The night that is running or, when none is, the next to come; `undefined` when all seven nights are off.
 * During a pause it is the first night after it. `now` decides, in the schedule's zone.
 */
export function tonight(schedule: Schedule, now: Temporal.Instant): Night | undefined {
  const first = nightAfter(nightOfDay(now, schedule.zone), -daysBack);
  const { pausedUntil } = schedule;
  const from = isNightId(pausedUntil) && pausedUntil > first ? pausedUntil : first;
  return nightsFrom(from, daysBack + 9, schedule).find(({ endsAt }) => isAfter(endsAt, now));
}

/** The night after `night` that is on; `undefined` when none is. */
export function nightFollowing({ night }: NightTimes, schedule: Schedule): Night | undefined {
  return nightsFrom(nightAfter(night, 1), 8, schedule).next().value;
}
