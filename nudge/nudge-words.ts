import * as m from '#messages';
import { dateOf } from '../bedtime/date-of.ts';
import type { Nudge } from '../bedtime/decision.ts';
import { minutesFrom } from '../bedtime/instant.ts';
import { stepAt } from '../content/nudge-steps.ts';
import type { Language } from '../state/settings.ts';
import { durationWords } from './duration-words.ts';
import type { Evening } from './evening.ts';
import { nudgeStepText } from './nudge-step-text.ts';
import { type NudgeText, nudgeText } from './nudge-text.ts';

/** What a nudge says in a notification. */
export interface NudgeWords extends NudgeText {
  /** Good night and, if one is left, Snooze: in the order in which they are answered. */
  readonly buttons: readonly string[];
}

/** The sentence that admits that a nudge is late, and why; none when that was the person's own doing. */
function apology({ late }: Nudge, locale: Language): string[] {
  if (!late || late.cause === 'restored' || late.cause === 'edited') return [];
  const inputs = { minutes: durationWords(late.minutes, locale) };
  const sentences = {
    closed: m.nudge_late_closed,
    slept: m.nudge_late_slept,
    away: m.nudge_late_away,
    busy: m.nudge_late_busy,
    zone: m.nudge_late_zone,
    unknown: m.nudge_late_unknown,
  };
  return [sentences[late.cause](inputs, { locale })];
}

/** The words of a nudge: what time it is in the night, if it is late why, and one small step that fits the hour. */
export function nudgeWords(nudge: Nudge, { now, actions, language: locale }: Evening): NudgeWords {
  const { title, message } = nudgeText(nudge.stage, nudge.times, now, locale);
  // Counting days and turns together, the same hour brings another step every evening.
  const step = stepAt(minutesFrom(now, nudge.times.bedtimeAt) / 60, dateOf(nudge.night).dayOfYear + nudge.turn);
  return {
    title,
    message: [message, ...apology(nudge, locale), nudgeStepText(step.id, locale)].join(' '),
    buttons: [
      m.nudge_good_night({}, { locale }),
      ...(actions?.snooze ? [m.nudge_snooze({ minutes: actions.snooze.minutes }, { locale })] : []),
    ],
  };
}
