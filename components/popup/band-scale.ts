import { later, minutesFrom } from '../../bedtime/instant.ts';
import type { Night } from '../../bedtime/tonight.ts';

/** Where things lie on the picture of the evening, as parts of its length: 0 where it begins, 1 where it ends. */
export interface BandScale {
  /** At the edge when now lies before the picture begins. */
  readonly now: number;
  readonly windDown: number;
  readonly bedtime: number;
  readonly wake: number;
  /** The free stretch of night in which the hours of sleep are written: what is still to come of it, if wide enough. */
  readonly room: readonly [from: number, to: number];
}

/** How much is drawn before the wind-down, in minutes: the picture stands still, and now travels through it. */
const before = 120;

/** How much of the whole is drawn before the morning. */
const untilMorning = 0.93;

/** How near the edge of the picture now may come. */
const edge = 0.035;

/** The scale of the picture of a night, from two hours before its wind-down into the morning. */
export function bandScale(night: Night, now: Temporal.Instant): BandScale {
  const from = night.windDownAt.subtract({ minutes: before });
  const length = minutesFrom(from, night.wakeAt) / untilMorning;
  const at = (instant: Temporal.Instant) => minutesFrom(from, instant) / length;
  const [bedtime, wake] = [at(night.bedtimeAt), at(night.wakeAt)];
  const place = Math.min(1 - edge, Math.max(edge, at(now)));
  const ahead = [at(later(night.bedtimeAt, now)), wake] as const;
  const behind = [bedtime, Math.min(wake, place)] as const;
  const room = ahead[1] - ahead[0] >= behind[1] - behind[0] ? ahead : behind;
  return { now: place, windDown: at(night.windDownAt), bedtime, wake, room };
}
