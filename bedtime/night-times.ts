import { type ClockTime, minutesBetween } from './clock-time.ts';
import { dateOf } from './date-of.ts';
import { isAfter } from './instant.ts';
import { type NightId, nightAfter } from './night.ts';
import { type NightPlan, type Schedule, type Weekday, weekdays } from './week.ts';

/** The instants of one night. The wind-down starts `leadMinutes` of exact time before the bedtime. */
export interface NightTimes {
  readonly night: NightId;
  readonly plan: NightPlan;
  readonly windDownAt: Temporal.Instant;
  readonly bedtimeAt: Temporal.Instant;
  readonly wakeAt: Temporal.Instant;
}

/** The weekday of a night's evening. */
export function weekdayOf(night: NightId): Weekday {
  return weekdays[dateOf(night).dayOfWeek - 1] as Weekday;
}

/**
 * Where a wall time lands. One that a clock change skips or repeats follows Temporal's `compatible` rule: the later
 * side of a gap, the first of a repeat. `undefined` when the zone skipped the whole day (Apia, 30 December 2011).
 */
function instantOf(night: NightId, time: ClockTime, zone: string): Temporal.Instant | undefined {
  const date = dateOf(night);
  const found = date.toZonedDateTime({ timeZone: zone, plainTime: time });
  // A gap of a whole day leaves the clock as it is, and no other gap does.
  const isSkipped = found.day !== date.day && found.toPlainTime().equals(time);
  return isSkipped ? undefined : found.toInstant();
}

/**
 * The instants of a night in the schedule's zone, or `undefined` when that night is off or paused, or when its
 * bedtime's date did not occur there. The wake time is the first one on the clock after the bedtime; should a clock
 * change put it at or before the bedtime, the planned length of the night is kept instead.
 */
export function nightTimes(night: NightId, schedule: Schedule): NightTimes | undefined {
  const { week, leadMinutes, zone, pausedUntil } = schedule;
  const plan = week[weekdayOf(night)];
  if (!plan.on || night < (pausedUntil ?? '')) return undefined;
  const date = nightAfter(night, plan.bedtime < '12:00' ? 1 : 0);
  const bedtimeAt = instantOf(date, plan.bedtime, zone);
  if (!bedtimeAt) return undefined;
  const length = { minutes: minutesBetween(plan.bedtime, plan.wake) };
  const wakeDate = nightAfter(date, plan.wake > plan.bedtime ? 0 : 1);
  const wake = instantOf(wakeDate, plan.wake, zone);
  const wakeAt = wake && isAfter(wake, bedtimeAt) ? wake : bedtimeAt.add(length);
  return { night, plan, windDownAt: bedtimeAt.subtract({ minutes: leadMinutes }), bedtimeAt, wakeAt };
}
