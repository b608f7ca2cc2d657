/**
 * The hours before bedtime, at most 24, in which something can still be acted on: from `from` hours before bedtime
 * down to `until` hours before it, both included. `from >= until >= 0`; `{ from: 24, until: 0 }` is any hour.
 */
export interface ActWindow {
  readonly from: number;
  readonly until: number;
}

/**
 * Whether the window is open this many hours before bedtime. Past bedtime (a negative number) counts as bedtime
 * itself, more than a day ahead as a day ahead.
 */
export function isOpenAt(act: ActWindow, hoursBeforeBedtime: number): boolean {
  const hours = Math.min(24, Math.max(0, hoursBeforeBedtime));
  return hours <= act.from && hours >= act.until;
}
