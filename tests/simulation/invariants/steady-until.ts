import type { Memory } from './memory.ts';
import type { Obligation } from './obligation.ts';

/** How long before a nudge, in milliseconds, the heartbeat quickens: two hours, with a minute to be sure. */
const quickens = 121 * 60_000;

const midnights = new Map<string, number>();

/** The end of the day in a zone, asked for once each day. */
function midnight(wall: number, zone: string): number {
  // Zones lie at quarters of an hour: within one, the answer is the same.
  const key = `${zone} ${Math.floor(wall / 900_000)}`;
  let known = midnights.get(key);
  if (known === undefined) {
    if (midnights.size > 5_000) midnights.clear();
    const today = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO(zone);
    // Where midnight is skipped, a day begins at one: the next day is asked for its own beginning.
    known = today.add({ days: 1 }).startOfDay().epochMilliseconds;
    midnights.set(key, known);
  }
  return known;
}

/** Wall clock, in milliseconds, up to which a heartbeat of this pace, in minutes, changes nothing by itself. */
export function steadyUntil(
  memory: Memory,
  owed: Obligation | undefined,
  heartbeatMinutes: number | undefined,
): number {
  const { wall, zone } = memory.device;
  const { timeZone } = memory.settings;
  const day = Math.min(midnight(wall, zone), timeZone === 'auto' ? Number.POSITIVE_INFINITY : midnight(wall, timeZone));
  const nears = owed ? owed.at - quickens : Number.POSITIVE_INFINITY;
  return heartbeatMinutes === 15 && nears > wall ? Math.min(day, nears) : day;
}
