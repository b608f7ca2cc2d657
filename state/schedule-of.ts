import type { Schedule } from '../bedtime/week.ts';
import type { Settings } from './settings.ts';

/** The nights that a person has set, in the zone that they have pinned, else in the machine's. */
export function scheduleOf(settings: Settings, systemZone: string): Schedule {
  const { week, leadMinutes, pausedUntil, timeZone } = settings;
  return { week, leadMinutes, zone: timeZone === 'auto' ? systemZone : timeZone, pausedUntil };
}
