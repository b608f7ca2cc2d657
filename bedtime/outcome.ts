import type { NightState } from './night-state.ts';

/** How a night ended. */
export type Outcome = 'skipped' | 'answered' | 'shown' | 'missed';

/**
 * How a night ended, in exactly one way, as far as its facts tell; `undefined` while it has not. A clock or a zone that
 * moved can let a night end twice: then a miss counts for nothing beside a nudge that came or an answer.
 */
export function outcomeOf({ finished, started, shown, missed }: NightState): Outcome | undefined {
  if (finished?.kind === 'skipped') return 'skipped';
  if (finished || started) return 'answered';
  if (shown.length > 0) return 'shown';
  return missed.some(({ stage }) => stage === 'bedtime') ? 'missed' : undefined;
}
