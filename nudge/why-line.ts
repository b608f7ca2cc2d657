import * as m from '#messages';
import { dateOf } from '../bedtime/date-of.ts';
import type { Night } from '../bedtime/tonight.ts';
import type { Why } from '../bedtime/why.ts';
import type { Language } from '../state/settings.ts';
import { dayAndDate } from './day-and-date.ts';
import { wallMoment } from './wall-moment.ts';
import { dayName } from './wall-time.ts';

const heldLines = {
  idle: m.why_held_idle,
  locked: m.why_held_locked,
  fullScreen: m.why_held_full_screen,
  sound: m.why_held_sound,
};

/** The sentence that says what comes next and why: in the popup and in the toolbar button's title. */
export function whyLine(why: Why, now: Temporal.Instant, zone: string, locale: Language): string {
  const moment = (instant: Temporal.Instant) => wallMoment(instant, now, zone, locale);
  const first = (night: Night) => ({ at: moment(night.windDownAt) });
  switch (why.is) {
    case 'off':
      return m.why_off({}, { locale });
    case 'next': {
      const { plan, night } = why.night;
      const inputs = { at: moment(why.at), day: dayName(dateOf(night), locale), bedtime: plan.bedtime };
      return why.stage === 'overdue' ? m.why_overdue(inputs, { locale }) : m.why_next(inputs, { locale });
    }
    case 'snoozed':
      return m.why_snoozed({ at: moment(why.until) }, { locale });
    case 'held':
      return heldLines[why.held.hold]({ at: moment(why.held.until) }, { locale });
    case 'paused':
      return m.why_paused({ day: dayAndDate(dateOf(why.until), locale) }, { locale });
    case 'goodNight':
      return why.following ? m.why_good_night(first(why.following), { locale }) : m.why_good_night_last({}, { locale });
    case 'skipped':
      return why.following ? m.why_skipped(first(why.following), { locale }) : m.why_skipped_last({}, { locale });
    case 'given':
      return why.following ? m.why_given(first(why.following), { locale }) : m.why_given_last({}, { locale });
    default:
      return why satisfies never;
  }
}
