import { isAfter, minutesFrom } from './instant.ts';
import { type NightId, nightAfter, nightOf } from './night.ts';
import { nightsFrom } from './tonight.ts';
import type { Schedule } from './week.ts';

/** A clock change and what it does to the night in which it falls. */
export interface ClockChange {
  readonly at: Temporal.Instant;
  /** By how many minutes the clock is moved; positive is forward, a shorter night. */
  readonly forwardMinutes: number;
  /** The night that grows or shrinks; absent when the change falls outside of the planned nights. */
  readonly night: NightId | undefined;
  /** How long that night is, in minutes of exact time. */
  readonly nightMinutes: number | undefined;
}

/** How long before a clock change people are told, in days. */
const noticeDays = 7;

/** The next clock change of the schedule's zone, if it comes within a week of `now`. */
export function clockChangeAhead(schedule: Schedule, now: Temporal.Instant): ClockChange | undefined {
  const change = now.toZonedDateTimeISO(schedule.zone).getTimeZoneTransition('next');
  if (!change || change.epochMilliseconds > now.add({ hours: noticeDays * 24 }).epochMilliseconds) return undefined;
  const at = change.toInstant();
  const before = at.subtract({ nanoseconds: 1 }).toZonedDateTimeISO(schedule.zone);
  const forwardMinutes = (change.offsetNanoseconds - before.offsetNanoseconds) / 60e9;
  // Firefox 140 also names changes of a zone's rules that leave its clocks alone (its bug 1962010).
  if (forwardMinutes === 0) return undefined;
  const evening = nightAfter(nightOf(before.toPlainDate()), -2);
  const night = nightsFrom(evening, 4, schedule).find(
    ({ bedtimeAt, wakeAt }) => !isAfter(bedtimeAt, at) && isAfter(wakeAt, at),
  );
  return { at, forwardMinutes, night: night?.night, nightMinutes: night && minutesFrom(night.bedtimeAt, night.wakeAt) };
}
