import { addMinutes, type ClockTime, clockTime, minutesBetween } from '../../bedtime/clock-time.ts';
import { type NightPlan, type Week, weekdays } from '../../bedtime/week.ts';

/** Where the evening of a night begins on its line: a bedtime before noon lies on the next calendar day. */
const noon = clockTime('12:00');

/** A stretch of time in minutes since the noon of the night's evening; before that noon it is negative. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** From bedtime to getting up. */
export function inBed({ bedtime, wake }: Pick<NightPlan, 'bedtime' | 'wake'>): Stretch {
  const from = minutesBetween(noon, bedtime) % 1440;
  return { from, to: from + minutesBetween(bedtime, wake) };
}

/** The time of day so many minutes after the noon of the evening. */
export function timeAt(minutes: number): ClockTime {
  return addMinutes(noon, minutes);
}

/** How much is drawn before the first wind-down and after the last wake time at least, in minutes: room to drag into. */
const room = 90;

/** The one line of hours under which all nights of the week are drawn, in whole hours. Nights that are off need none. */
export function weekScale(week: Week, leadMinutes: number): Stretch {
  const plans = weekdays.map((day) => week[day]);
  const drawn = plans.some(({ on }) => on) ? plans.filter(({ on }) => on) : plans;
  const nights = drawn.map(inBed);
  const first = Math.min(...nights.map(({ from }) => from)) - leadMinutes - room;
  const last = Math.max(...nights.map(({ to }) => to)) + room;
  return { from: Math.floor(first / 60) * 60, to: Math.ceil(last / 60) * 60 };
}

/** Where minutes lie on the line, as a part of its length: 0 where it begins, 1 where it ends. */
export function partAt({ from, to }: Stretch, minutes: number): number {
  return (minutes - from) / (to - from);
}

/** How many hours may lie between two marks: few marks, and midnight always among them. */
const steps = [1, 2, 3, 4, 6, 12] as const;

/** How far apart two marks are at least, as a part of the line: on a page of 320 pixels their texts still stand apart. */
const apart = 1 / 5.5;

/** The hours that are written along the line, in minutes; none so near an end that its text would stick out. */
export function hourMarks({ from, to }: Stretch): readonly number[] {
  const step = 60 * (steps.find((hours) => hours * 60 >= (to - from) * apart) ?? 12);
  const first = Math.ceil((from + 30 - 720) / step) * step + 720;
  return Array.from(
    { length: Math.max(0, Math.floor((to - 30 - first) / step) + 1) },
    (_, place) => first + place * step,
  );
}
