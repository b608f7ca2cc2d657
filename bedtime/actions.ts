import { instantOf, isAfter, minutesFrom } from './instant.ts';
import type { Answer } from './ledger.ts';
import type { NightState } from './night-state.ts';
import { nextSnoozeMinutes, type SnoozeRules } from './snooze.ts';
import type { Night } from './tonight.ts';

/** What a person can do about tonight at one moment. */
export interface Actions {
  readonly start: boolean;
  /** The price of one more snooze: its minutes, its end, and how many are left after it; absent when none is offered. */
  readonly snooze: { readonly minutes: number; readonly until: Temporal.Instant; readonly left: number } | undefined;
  readonly goodNight: boolean;
  readonly skip: boolean;
  /** The answer that Undo takes back. */
  readonly undo: Answer | undefined;
}

/** How long before bedtime, in minutes, the evening's buttons make sense: an evening, not an afternoon. */
const eveningMinutes = 6 * 60;

/** How long before bedtime, in minutes, "tonight" can be skipped: from the same morning on. */
const dayMinutes = 18 * 60;

/** The next snooze and its price; none when they are used up, or when it would end at or after the night's end. */
function snoozeOf(night: Night, { snoozes }: NightState, rules: SnoozeRules, now: Temporal.Instant): Actions['snooze'] {
  const minutes = nextSnoozeMinutes(rules, snoozes.length);
  if (minutes === undefined) return undefined;
  const until = now.add({ minutes });
  return isAfter(night.endsAt, until) ? { minutes, until, left: rules.limit - snoozes.length - 1 } : undefined;
}

/** What is offered for a night at `now`. */
export function actionsOf(night: Night, state: NightState, rules: SnoozeRules, now: Temporal.Instant): Actions {
  const untilBedtime = minutesFrom(now, night.bedtimeAt);
  const open = !state.finished;
  const isEvening = untilBedtime <= eveningMinutes;
  const begun = Boolean(state.started) || !isAfter(night.windDownAt, now);
  const isQuiet = state.snoozes.some((snooze) => isAfter(instantOf(snooze.until), now));
  return {
    start: open && isEvening && !state.started && untilBedtime > 0,
    snooze: open && begun && !isQuiet ? snoozeOf(night, state, rules, now) : undefined,
    goodNight: open && isEvening,
    skip: open && untilBedtime <= dayMinutes,
    undo: state.lastAnswer,
  };
}
