import { dayOf } from '../world/day-of.ts';
import { keepFew } from '../world/keep-few.ts';
import type { Outlook } from '../world/witness.ts';
import type { Memory } from './memory.ts';
import type { Obligation } from './obligation.ts';

/** How long before a nudge, in milliseconds, the heartbeat quickens: two hours, with a minute to be sure. */
const quickens = 120 * 60_000;
const toBeSure = 60_000;

const dayMs = 86_400_000;

/** Keys of nights on either side of a date: the last whose answers are cleared away, the first that is not shared yet. */
const borders = new Map<string, readonly [cleared: string, unshared: string]>();
const keptBorders = 2_000;

const nightKey = (date: string, days: number) =>
  `night:${new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10)}`;

function bordersOf(date: string): readonly [cleared: string, unshared: string] {
  return borders.get(date) ?? keepFew(borders, keptBorders, date, [nightKey(date, -3), nightKey(date, 2)]);
}

const isNightBetween = (first: string, last: string) => (key: string) => key >= first && key <= last;

/** Whether nothing was wrong with the notifications when a tick last looked. */
const isCalm = ({ device }: Memory) => String(device.stores.session.get('dress')['dress']).endsWith(' calm');

/** Whether the coming midnight gives a tick something to exchange or to clear away in the account, or to notice. */
function isBusyMidnight(memory: Memory, date: string): boolean {
  const { device, settings } = memory;
  const { local, sync } = device.stores;
  // With the nights of a week ago, what was wrong with the notifications may be out of sight.
  if (!isCalm(memory)) return true;
  if (!settings.sync) return false;
  const [cleared, unshared] = bordersOf(date);
  const isToCome = isNightBetween(unshared, 'night:9');
  return sync.hasKey(isNightBetween('night:', cleared)) || sync.hasKey(isToCome) || local.hasKey(isToCome);
}

/**
 * Which keys of the account the first tick of a day takes out; `undefined` where it may do something else, or where a
 * night is known that is shared from now on.
 */
export function clearedToday(memory: Memory): readonly string[] | undefined {
  const { device, settings } = memory;
  const { stores, wall, zone } = device;
  if (!isCalm(memory) || settings.timeZone !== 'auto' || settings.pausedUntil || !settings.sync) return undefined;
  const { date } = dayOf(wall, zone);
  const isToCome = isNightBetween(nightKey(date, 0), 'night:9');
  if (stores.sync.hasKey(isToCome) || stores.local.hasKey(isToCome)) return undefined;
  return stores.sync.keys.filter(isNightBetween(nightKey(date, -9), nightKey(date, -4)));
}

/** The end of the day in a zone; of the day after it where that of today changes nothing but the date. */
function midnight(memory: Memory, zone: string): number {
  const today = dayOf(memory.device.wall, zone);
  return isBusyMidnight(memory, today.date) ? today.to : dayOf(today.to, zone).to;
}

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
    midnight(memory, zone),
    timeZone === 'auto' ? Number.POSITIVE_INFINITY : midnight(memory, timeZone),
  );
  const nears = owed ? owed.at - quickens - toBeSure : Number.POSITIVE_INFINITY;
  // A heartbeat quickens for the night that is not over yet, be it finished: the one after it waits for its end.
  const isQuick = owed !== undefined && owed.at - wall <= quickens && owed.night === memory.tonight;
  // In the minute to be sure of, none is left out: it may be too early for it, and the one after it quickens.
  const isStillSlow = heartbeatMinutes === 15 && owed !== undefined && owed.at - quickens > wall;
  const steadyUntil = isStillSlow ? Math.min(dayEnds, nears) : dayEnds;
  return { steadyUntil, dayEnds, isQuick };
}
