import type { Memory } from './memory.ts';
import type { Obligation } from './obligation.ts';

/** What the end of a night comes to where there is nothing to do but to look ahead to the next one. */
export interface NightEnd {
  /** When the engine has to look again, in milliseconds of the wall clock. */
  readonly next: number;
  /** How the toolbar button is dressed from now on, as the session remembers it, and the path of its picture. */
  readonly dress: string;
  readonly picture: string;
}

/** How far away the next nudge is at the least, in milliseconds: so far that the heartbeat has no haste. */
const farAway = 121 * 60_000;

const dayMs = 86_400_000;

/** The toolbar button by day; `undefined` where its dress is not known, or the person has the night's all day long. */
function dressByDay({ device, settings }: Memory): Pick<NightEnd, 'dress' | 'picture'> | undefined {
  const worn = String(device.stores.session.get('dress')['dress']);
  const [, ground] = worn.split(' ');
  if (!ground || settings.theme === 'night') return undefined;
  const dress = `day ${ground}`;
  // What it wears is not painted again, be it that a call which came late has painted over it.
  return { dress, picture: worn === dress ? device.toolbar.picture : '/icon/16.png' };
}

/**
 * The end of the night that has just ended, if it leaves nothing to be written down or to be taken off the screen, and
 * nothing is known yet of the night that comes.
 */
export function nightEnd(memory: Memory, owed: Obligation | undefined): NightEnd | undefined {
  const { calendar, device, settings } = memory;
  const { wall, notifications } = device;
  const nights = calendar.around(wall, 2, 2);
  const over = nights.findLast((night) => calendar.endOf(night) <= wall);
  if (!over || !owed || owed.night !== memory.tonight || owed.at - wall < farAway) return undefined;
  const dressed = dressByDay(memory);
  // A pause takes the nudges away, not the dark.
  if (!dressed || settings.pausedUntil) return undefined;
  const { finished, started, given } = memory.factsOn(over.night);
  const isTold = finished || started || given.length > 0;
  const isAnyShown = [...notifications.shown.keys()].some((id) => id.startsWith('nudge/'));
  if (!isTold || isAnyShown || memory.ledger(owed.night.night).length > 0) return undefined;
  return { next: Math.min(owed.night.windDownAt, wall + dayMs), ...dressed };
}
