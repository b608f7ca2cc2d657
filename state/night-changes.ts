import type { ClockTime } from '../bedtime/clock-time.ts';
import { type NightPlan, type Weekday, weekdays } from '../bedtime/week.ts';
import type { Settings } from './settings.ts';

/** The nights before a workday: a night has the weekday of its evening, so Friday's is the first of the weekend. */
export const nightsBeforeWorkdays: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu'];

/**
 * The settings with other values for the night of one weekday, and the same settings when nothing differs.
 * A bedtime that is also the wake time is impossible; another window can make it so, and then nothing changes.
 */
export function withNight(settings: Settings, day: Weekday, values: Partial<NightPlan>): Settings {
  const old = settings.week[day];
  const night = { ...old, ...values };
  const isSame = night.on === old.on && night.bedtime === old.bedtime && night.wake === old.wake;
  if (isSame || night.bedtime === night.wake) return settings;
  return { ...settings, week: { ...settings.week, [day]: night } };
}

/** The settings with the times of one night given to others. Which nights are on stays as it is. */
export function withTimesOf(settings: Settings, from: Weekday, to: readonly Weekday[]): Settings {
  const { bedtime, wake } = settings.week[from];
  return to.reduce((changed, day) => withNight(changed, day, { bedtime, wake }), settings);
}

/** The settings with every night on, with these times. */
export function withEveryNight(settings: Settings, bedtime: ClockTime, wake: ClockTime): Settings {
  return weekdays.reduce((changed, day) => withNight(changed, day, { on: true, bedtime, wake }), settings);
}
