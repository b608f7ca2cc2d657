import * as m from '#messages';
import { isAfter } from '../../bedtime/instant.ts';
import { parseNudgeId } from '../../bedtime/nudge-id.ts';
import { durationWords } from '../../nudge/duration-words.ts';
import type { Evening } from '../../nudge/evening.ts';
import { minutesLeft } from '../../nudge/minutes-left.ts';

/** What a nudge says. */
export interface StandingWords {
  readonly title: string;
  readonly message: string;
}

/** What stands of tonight's ladder: the nudge that is being given, else the last one, in the words of this moment. */
export function standingWords({ decision, now, language }: Evening): StandingWords | undefined {
  const { night, show, keep } = decision;
  const nudge = show ?? (keep === undefined ? undefined : parseNudgeId(keep));
  if (!night || nudge?.night !== night.night) return undefined;
  const { bedtime, wake } = night.plan;
  const until = (to: Temporal.Instant) => durationWords(minutesLeft(now, to), language);
  const asleep = { bedtime, wake, left: until(night.wakeAt) };
  if (nudge.stage === 'overdue') return { title: m.nudge_overdue_title(), message: m.nudge_overdue(asleep) };
  if (nudge.stage === 'bedtime' || !isAfter(night.bedtimeAt, now))
    return { title: m.nudge_bedtime_title(), message: m.nudge_bedtime(asleep) };
  const windDown = { bedtime, left: until(night.bedtimeAt) };
  return { title: m.nudge_wind_down_title(), message: m.nudge_wind_down(windDown) };
}
