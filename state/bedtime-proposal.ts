import { addMinutes, type ClockTime } from '../bedtime/clock-time.ts';

/** What follows from a wake time and the sleep a person wants. */
export interface BedtimeProposal {
  readonly bedtime: ClockTime;
  readonly wake: ClockTime;
  /** When the wind-down starts, and with it the first nudge. */
  readonly windDown: ClockTime;
}

/** The hours of sleep a person can ask for, in steps of half an hour. */
export const sleepHours: readonly number[] = Array.from({ length: 15 }, (_, step) => 5 + step / 2);

/** The bedtime that leaves `hours` until the wake time, on the clock face. */
export function proposeBedtime(wake: ClockTime, hours: number, leadMinutes: number): BedtimeProposal {
  const bedtime = addMinutes(wake, -Math.round(hours * 60));
  return { bedtime, wake, windDown: addMinutes(bedtime, -leadMinutes) };
}
