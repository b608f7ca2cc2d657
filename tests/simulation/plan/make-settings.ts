import { type ClockTime, clockTime } from '../../../bedtime/clock-time.ts';
import type { Week } from '../../../bedtime/week.ts';
import type { Settings } from '../../../state/settings.ts';
import type { Random } from '../world/random.ts';

function timeOf(minutes: number): ClockTime {
  const two = (value: number) => String(value).padStart(2, '0');
  return clockTime(`${two(Math.floor((minutes % 1440) / 60))}:${two(minutes % 60)}`);
}

/** Bedtimes as people have them: mostly late in the evening, some after midnight, a few of shift workers. */
function makeBedtime(random: Random): number {
  if (random.chance(0.05)) return 60 * random.whole(6, 10);
  return 15 * random.whole(4 * 20, 4 * 26);
}

/** The settings of a person at the start of a world. */
export function makeSettings(random: Random): Partial<Settings> {
  const night = (on: boolean) => {
    const bedtime = makeBedtime(random);
    return { on, bedtime: timeOf(bedtime), wake: timeOf(bedtime + 15 * random.whole(24, 38)) };
  };
  const [work, free] = [night(true), night(random.chance(0.85))];
  const usual = random.chance(0.3) ? work : free;
  const week: Week = { mon: work, tue: work, wed: work, thu: work, sun: work, fri: usual, sat: usual };
  return {
    week,
    leadMinutes: random.pick([0, 15, 20, 30, 30, 45, 60, 90, 120]),
    snooze: {
      minutes: random.whole(1, 20),
      limit: random.whole(0, 4),
      lengths: random.pick(['shrinking', 'fixed'] as const),
    },
    hold: { windDownMinutes: random.pick([0, 20, 30]), bedtimeMinutes: random.pick([0, 5, 10]) },
    firmer: random.pick(['off', 'off', 'off', 'popup', 'tab'] as const),
    sync: random.chance(0.8),
    timeZone: 'auto',
    pausedUntil: '',
  };
}
