import type { Calendar } from './calendar.ts';
import type { Facts } from './facts.ts';

/** What is on the screen now, and all that decides whether it may be. Instants are milliseconds of the wall clock. */
export interface Appearance {
  readonly night: string;
  readonly stage: string;
  readonly wall: number;
  readonly calendar: Calendar;
  /** The night's facts as they have stood for some seconds. */
  readonly facts: Facts;
  /** The person has been away for some seconds. */
  readonly isAway: boolean;
  /** A full screen or a sound has held nudges back for some seconds, and may for longer. */
  readonly isHeld: boolean;
  readonly isRecorded: boolean;
}

/** Tolerance of a second, and of the time a tick takes, in milliseconds. */
const [early, late] = [1_000, 10_000];

/** Which promise a nudge on the screen breaks, if any: I2, I5, and "nothing while skipped, finished, after waking". */
export function brokenBy(appearance: Appearance): string | undefined {
  const { night, stage, wall, calendar, facts, isAway, isHeld, isRecorded } = appearance;
  const planned = calendar.night(night);
  if (!planned) return 'shown for a night that is off or paused';
  if (wall < (stage === 'wind-down' ? planned.windDownAt : planned.bedtimeAt) - early)
    return 'I5 shown before it was due';
  if (wall > calendar.endOf(planned) + late) return 'shown after the night was over';
  if (facts.finished) return 'shown after Good night or Skip';
  if (facts.started && stage === 'wind-down') return 'a call to wind down after the person has begun to';
  // Of two machines that snooze at once, the one that does so last has the last word.
  const snooze = facts.snoozes.findLast(({ at }) => at <= wall);
  if (snooze && snooze.until > wall + early) return 'shown during a snooze';
  if (isAway) return 'shown while the person was away';
  if (isHeld) return 'shown over a full screen or a sound';
  if (isRecorded) return 'I2 shown again although it is recorded as shown';
  return undefined;
}
