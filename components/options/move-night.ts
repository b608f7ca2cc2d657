import type { NightPlan } from '../../bedtime/week.ts';
import { inBed, type Stretch, timeAt } from './week-scale.ts';

/** What of a night can be taken hold of in its picture: one of its ends, or all of it. */
export type Hold = 'bedtime' | 'wake' | 'night';

/** The two times of a night. */
export type Times = Pick<NightPlan, 'bedtime' | 'wake'>;

/** The minutes between two times that can be reached in the picture. */
const snap = 5;

/** The latest a bedtime can be, in minutes since noon: at the next noon another night begins. */
const lastBedtime = 1440 - snap;

/**
 * How far an end of the night can go in minutes since the noon of its evening, both ends included: not past the other
 * end, not a whole day away from it, and for a bedtime not past the noons between which its night has its name.
 */
export function reachOf(times: Times, hold: Hold): Stretch {
  const { from, to } = inBed(times);
  const up = (minutes: number) => Math.ceil(minutes / snap) * snap;
  const down = (minutes: number) => Math.floor(minutes / snap) * snap;
  if (hold === 'night') return { from: 0, to: lastBedtime };
  if (hold === 'wake') return { from: up(from + 1), to: down(from + 1439) };
  return { from: Math.max(0, up(to - 1439)), to: Math.min(lastBedtime, down(to - 1)) };
}

/** The times after an end was brought near to `minutes` since noon; the whole night goes by its bedtime. */
export function movedTo(times: Times, hold: Hold, minutes: number): Times {
  const reach = reachOf(times, hold);
  const snapped = Math.min(reach.to, Math.max(reach.from, Math.round(minutes / snap) * snap));
  const { from, to } = inBed(times);
  if (hold === 'wake') return { ...times, wake: timeAt(snapped) };
  return { bedtime: timeAt(snapped), wake: hold === 'night' ? timeAt(snapped + to - from) : times.wake };
}

/** The times after a step; a step from a time off the grid comes to lie on it. */
export function stepped(times: Times, hold: 'bedtime' | 'wake', minutes: number): Times {
  const { from, to } = inBed(times);
  const onGrid = (minutes > 0 ? Math.floor : Math.ceil)((hold === 'wake' ? to : from) / snap) * snap;
  return movedTo(times, hold, onGrid + minutes);
}

/** The times after an end was brought to the full hour before (-1) or after (1). */
export function toFullHour(times: Times, hold: 'bedtime' | 'wake', direction: -1 | 1): Times {
  const { from, to } = inBed(times);
  const at = hold === 'wake' ? to : from;
  const hour = direction === 1 ? Math.floor(at / 60 + 1) : Math.ceil(at / 60 - 1);
  return movedTo(times, hold, hour * 60);
}
