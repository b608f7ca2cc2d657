import type { NightId } from './night.ts';

/** The date of a night's evening. */
export function dateOf(night: NightId): Temporal.PlainDate {
  return Temporal.PlainDate.from(night);
}
