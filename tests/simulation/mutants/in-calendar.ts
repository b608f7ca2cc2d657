import { catchers } from './catchers.ts';
import { type Mutant, mutant } from './mutant.ts';

/** In what makes a night: `bedtime/night-times.ts` and `bedtime/tonight.ts`. */
export const calendarMutants: readonly Mutant[] = [
  mutant(
    'the wrong side of a repeated hour',
    catchers['autumn in Lord Howe'],
    'bedtime/night-times.ts',
    'date.toZonedDateTime({ timeZone: zone, plainTime: time });',
    "date.toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(zone, { disambiguation: 'later' });",
  ),
  mutant(
    'the lead on the clock face instead of in exact time',
    catchers['spring in Berlin'],
    'bedtime/night-times.ts',
    'windDownAt: bedtimeAt.subtract({ minutes: leadMinutes })',
    'windDownAt: bedtimeAt.toZonedDateTimeISO(zone).toPlainDateTime().subtract({ minutes: leadMinutes }).toZonedDateTime(zone).toInstant()',
  ),
  mutant(
    'the weekday of the morning, not of the evening',
    catchers['a weekend of other hours'],
    'bedtime/night-times.ts',
    'weekdays[dateOf(night).dayOfWeek - 1]',
    'weekdays[dateOf(night).dayOfWeek % 7]',
  ),
  mutant(
    'bedtimes after midnight a day early',
    catchers['autumn in Lord Howe'],
    'bedtime/night-times.ts',
    "plan.bedtime < '12:00' ? 1 : 0",
    "plan.bedtime < '12:00' ? 0 : 0",
  ),
  mutant(
    'the end of the night ignored',
    catchers['closed all night'],
    'bedtime/tonight.ts',
    'return earlier(night.wakeAt, border);',
    'return earlier(night.wakeAt, border).add({ hours: 2 });',
  ),
  {
    name: 'the pause ignored',
    by: catchers['a pause of three nights'],
    patches: [
      {
        file: 'bedtime/night-times.ts',
        find: "night < (pausedUntil ?? '')",
        replace: "pausedUntil === 'never'",
      },
      {
        file: 'bedtime/tonight.ts',
        find: 'isNightId(pausedUntil) && pausedUntil > first ? pausedUntil : first',
        replace: 'first',
      },
    ],
  },
];
