import { dayOf } from '../world/day-of.ts';
import type { Outlook } from '../world/witness.ts';
import type { Memory } from './memory.ts';
import type { Obligation } from './obligation.ts';

/** How long before a nudge, in milliseconds, the heartbeat quickens: two hours, with a minute to be sure. */
const quickens = 120 * 60_000;
const toBeSure = 60_000;

/**
 * Wall clock, in milliseconds, up to which a heartbeat of this pace, in minutes, changes nothing by itself, or nothing
 * but its pace; and what that has to be.
 */
export function steadyUntil(
  memory: Memory,
  owed: Obligation | undefined,
  heartbeatMinutes: number | undefined,
): Pick<Outlook, 'steadyUntil' | 'dayEnds' | 'isQuick'> {
  const { wall, zone } = memory.device;
  const { timeZone } = memory.settings;
  const dayEnds = Math.min(
    dayOf(wall, zone).to,
    timeZone === 'auto' ? Number.POSITIVE_INFINITY : dayOf(wall, timeZone).to,
  );
  const nears = owed ? owed.at - quickens - toBeSure : Number.POSITIVE_INFINITY;
  // A heartbeat quickens for the night that is not over yet, be it finished: the one after it waits for its end.
  const isQuick = owed !== undefined && owed.at - wall <= quickens && owed.night === memory.tonight;
  // In the minute to be sure of, none is left out: it may be too early for it, and the one after it quickens.
  const isStillSlow = heartbeatMinutes === 15 && owed !== undefined && owed.at - quickens > wall;
  const steadyUntil = isStillSlow ? Math.min(dayEnds, nears) : dayEnds;
  return { steadyUntil, dayEnds, isQuick };
}
