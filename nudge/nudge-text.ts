import * as m from '#messages';
import { isAfter } from '../bedtime/instant.ts';
import type { Stage } from '../bedtime/ledger.ts';
import type { Night } from '../bedtime/tonight.ts';
import type { Language } from '../state/settings.ts';
import { durationWords } from './duration-words.ts';
import { minutesLeft } from './minutes-left.ts';

/** What a nudge says. */
export interface NudgeText {
  readonly title: string;
  readonly message: string;
}

/** A nudge of a stage in the words of this moment. One to wind down that stands past bedtime says that it is bedtime. */
export function nudgeText(stage: Stage, night: Night, now: Temporal.Instant, locale: Language): NudgeText {
  const { bedtime, wake } = night.plan;
  const until = (to: Temporal.Instant) => durationWords(minutesLeft(now, to), locale);
  if (stage === 'wind-down' && isAfter(night.bedtimeAt, now)) {
    const inputs = { bedtime, left: until(night.bedtimeAt) };
    return { title: m.nudge_wind_down_title({}, { locale }), message: m.nudge_wind_down(inputs, { locale }) };
  }
  const inputs = { bedtime, wake, left: until(night.wakeAt) };
  return stage === 'overdue'
    ? { title: m.nudge_overdue_title({}, { locale }), message: m.nudge_overdue(inputs, { locale }) }
    : { title: m.nudge_bedtime_title({}, { locale }), message: m.nudge_bedtime(inputs, { locale }) };
}
