import { lastSnooze } from './last-snooze.ts';
import type { NightId } from './night.ts';
import type { NightState } from './night-state.ts';
import { nudgeId } from './nudge-id.ts';

/**
 * The id of the nudge that was given last and still stands: not answered by going to bed or skipping, not snoozed
 * away, not a call to wind down when the person has begun to.
 */
export function standingNudge(night: NightId, state: NightState): string | undefined {
  const last = state.shown.at(-1);
  if (!last || state.finished || (state.started && last.stage === 'wind-down')) return undefined;
  if (lastSnooze(state)?.isOverFor(last) === false) return undefined;
  return nudgeId({ night, stage: last.stage, turn: last.turn });
}
