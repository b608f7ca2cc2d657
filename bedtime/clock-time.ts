/** A wall-clock time of day, 24 hours, `"00:00"` to `"23:59"`, in whatever zone the person is in. */
export type ClockTime = string & { readonly unit: 'HH:MM' };

const pattern = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether a value is a time of day written as two digits, a colon, two digits. */
export function isClockTime(value: unknown): value is ClockTime {
  return typeof value === 'string' && pattern.test(value);
}

/**
 * The time of day written in `text`.
 * @throws RangeError when it is not written `HH:MM`, 00:00 to 23:59.
 */
export function clockTime(text: string): ClockTime {
  if (!isClockTime(text)) throw new RangeError(`Not a time of day: ${text}`);
  return text;
}

/** Minutes since midnight on the clock face, 0 to 1439. */
export function minutesOf(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The time of day `minutes` after `time` on the clock face; negative goes back; wraps at midnight. */
export function addMinutes(time: ClockTime, minutes: number): ClockTime {
  const total = (((minutesOf(time) + minutes) % 1440) + 1440) % 1440;
  const two = (value: number) => String(value).padStart(2, '0');
  return clockTime(`${two(Math.floor(total / 60))}:${two(total % 60)}`);
}

/** Minutes on the clock face from `from` forward to `to`, 1 to 1440: equal times are a full day apart. */
export function minutesBetween(from: ClockTime, to: ClockTime): number {
  return (minutesOf(to) - minutesOf(from) + 1440) % 1440 || 1440;
}
