import { isAfter } from '../../bedtime/instant.ts';
import type { NightState } from '../../bedtime/night-state.ts';
import type { Night } from '../../bedtime/tonight.ts';

/** How far the evening is, as the popup tells it. */
export type Phase = 'ahead' | 'wind-down' | 'bed' | 'good-night' | 'skipped';

/** How far the evening is at `now`. Who has begun to wind down is in the wind-down, whatever the clock says. */
export function phaseOf(night: Night, state: NightState, now: Temporal.Instant): Phase {
  if (state.finished) return state.finished.kind === 'skipped' ? 'skipped' : 'good-night';
  if (!isAfter(night.bedtimeAt, now)) return 'bed';
  return state.started || !isAfter(night.windDownAt, now) ? 'wind-down' : 'ahead';
}
