import { isAfter, minutesFrom } from './instant.ts';
import type { NightState } from './night-state.ts';
import type { Night } from './tonight.ts';

/** What stands on the toolbar button: minutes left until bedtime, a sign that it is past, or nothing. */
export interface Badge {
  readonly text: string;
  /** When the text changes next; `undefined` when only the person changes it. */
  readonly changesAt: Temporal.Instant | undefined;
}

const step = (minutes: number) => (minutes > 10 ? 5 : 1);

/**
 * The badge of a night at `now`. During the wind-down it counts the minutes left, rounded up, in steps of five and,
 * in the last ten, of one; from bedtime until the night's end it says "zzz".
 */
export function badgeOf(night: Night, state: NightState, now: Temporal.Instant): Badge {
  if (state.finished) return { text: '', changesAt: undefined };
  const windingDown = Boolean(state.started) || !isAfter(night.windDownAt, now);
  if (!windingDown) return { text: '', changesAt: night.windDownAt };
  const left = Math.ceil(minutesFrom(now, night.bedtimeAt));
  if (left <= 0) return { text: 'zzz', changesAt: night.endsAt };
  const shown = Math.ceil(left / step(left)) * step(left);
  const until = shown - step(shown);
  return { text: String(shown), changesAt: night.bedtimeAt.subtract({ minutes: until }) };
}
