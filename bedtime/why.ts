import type { Holding } from './hold.ts';
import { isAfter } from './instant.ts';
import { lastSnooze } from './last-snooze.ts';
import type { Stage } from './ledger.ts';
import type { DueNudge } from './next-nudge.ts';
import type { NightId } from './night.ts';
import type { NightState } from './night-state.ts';
import { type Night, nightFollowing } from './tonight.ts';
import type { Schedule } from './week.ts';

/** What the engine does next and because of what; pages and the badge's title put it into words. */
export type Why =
  | { readonly is: 'off' }
  /** All nights are off until this one, by the person's wish. */
  | { readonly is: 'paused'; readonly until: NightId }
  | { readonly is: 'next'; readonly stage: Stage; readonly at: Temporal.Instant; readonly night: Night }
  | { readonly is: 'snoozed'; readonly until: Temporal.Instant; readonly night: Night }
  | { readonly is: 'held'; readonly held: Holding; readonly night: Night }
  | { readonly is: 'goodNight' | 'skipped'; readonly night: Night; readonly following: Night | undefined }
  /** All of tonight's nudges were given. */
  | { readonly is: 'given'; readonly night: Night; readonly following: Night | undefined };

/** Why nothing, or what, comes next tonight. */
export function whyOf(
  night: Night,
  state: NightState,
  next: DueNudge | undefined,
  held: Holding | undefined,
  schedule: Schedule,
  now: Temporal.Instant,
): Why {
  if (state.finished) return { is: state.finished.kind, night, following: nightFollowing(night, schedule) };
  if (!next) return { is: 'given', night, following: nightFollowing(night, schedule) };
  if (held) return { is: 'held', held, night };
  const snooze = lastSnooze(state);
  // A snooze that ends before the next nudge's own time puts nothing off.
  const isPutOff = snooze && isAfter(snooze.until, now) && snooze.until.equals(next.dueAt);
  return isPutOff
    ? { is: 'snoozed', until: next.dueAt, night }
    : { is: 'next', stage: next.stage, at: next.dueAt, night };
}
