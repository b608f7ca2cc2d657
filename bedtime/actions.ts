import { isAfter, minutesFrom } from './instant.ts';
import type { Answer } from './ledger.ts';
import type { NightState } from './night-state.ts';
import type { Night } from './tonight.ts';

/** How long a snooze is, in minutes, and how many a night has. */
export interface SnoozeRules {
  readonly minutes: number;
  readonly limit: number;
}

/** What a person can do about tonight at one moment. */
export interface Actions {
  readonly start: boolean;
  /** The price of one more snooze: when it ends, and how many are left after it; `undefined` when none is offered. */
  readonly snooze: { readonly until: Temporal.Instant; readonly left: number } | undefined;
  readonly goodNight: boolean;
  readonly skip: boolean;
  /** The answer that Undo takes back. */
  readonly undo: Answer | undefined;
}

/** How long before bedtime, in minutes, the evening's buttons make sense: an evening, not an afternoon. */
const eveningMinutes = 6 * 60;

/** How long before bedtime, in minutes, "tonight" can be skipped: from the same morning on. */
const dayMinutes = 18 * 60;

/** What is offered for a night at `now`. A snooze never ends at or after the night's end. */
export function actionsOf(night: Night, state: NightState, rules: SnoozeRules, now: Temporal.Instant): Actions {
  const untilBedtime = minutesFrom(now, night.bedtimeAt);
  const open = !state.finished;
  const isEvening = untilBedtime <= eveningMinutes;
  const begun = Boolean(state.started) || !isAfter(night.windDownAt, now);
  const until = now.add({ minutes: rules.minutes });
  const left = rules.limit - state.snoozes.length - 1;
  const asleep = state.snoozes.some((snooze) => isAfter(Temporal.Instant.from(snooze.until), now));
  return {
    start: open && isEvening && !state.started && untilBedtime > 0,
    snooze: open && begun && !asleep && left >= 0 && isAfter(night.endsAt, until) ? { until, left } : undefined,
    goodNight: open && isEvening,
    skip: open && untilBedtime <= dayMinutes,
    undo: state.lastAnswer,
  };
}
