import type { Device } from './device.ts';
import type { Change } from './sampled-tick.ts';
import type { Outlook } from './witness.ts';

/** A tick that can be left out, since all that it does is known: what it changes, and how that is done in its stead. */
export interface ForeseenTick {
  readonly change: Change;
  readonly instead: () => void;
}

type Look = () => Outlook | undefined;

const paceOf = ({ alarms }: Device) => alarms.get('heartbeat')?.periodInMinutes;

function beatEvery(device: Device, minutes: number): void {
  if (paceOf(device) === minutes) return;
  device.alarms.create('heartbeat', { periodInMinutes: minutes, delayInMinutes: minutes });
}

/** The tick that changes nothing but the pace of the heartbeat, two hours before a nudge. */
export function quickening(device: Device, look: Look): ForeseenTick | undefined {
  const next = device.alarms.get('next')?.scheduledTime ?? 0;
  if (paceOf(device) !== 15 || device.wall >= next) return undefined;
  const { isQuick = false, isDue = true } = look() ?? {};
  return isQuick && !isDue ? { change: { beat: 1 }, instead: () => beatEvery(device, 1) } : undefined;
}

/** The tick that ends a night and looks ahead to the next one. */
export function nightsEnd(device: Device): ForeseenTick | undefined {
  const { alarms, stores, toolbar, witness, wall } = device;
  const end = witness?.nightEnd();
  if (!end) return undefined;
  const { next, dress, picture } = end;
  const instead = () => {
    alarms.create('next', { when: next });
    beatEvery(device, 15);
    toolbar.paint('badge', '');
    toolbar.picture = picture;
    stores.session.tamper('dress', dress);
    witness?.nightEnds(wall);
  };
  return { change: { badge: '', next, beat: 15, picture }, instead };
}

/** The first tick of a day, which clears old answers away in the account. */
export function daysBegin(device: Device, look: Look): ForeseenTick | undefined {
  const { alarms, stores, witness, wall } = device;
  const cleared = wall < (alarms.get('next')?.scheduledTime ?? 0) ? witness?.clearedToday() : undefined;
  if (!cleared) return undefined;
  const { isQuick = false, isDue = true, countdown } = look() ?? {};
  if (isDue || countdown || paceOf(device) !== (isQuick ? 1 : 15)) return undefined;
  return { change: { writes: Math.min(cleared.length, 1) }, instead: () => stores.sync.remove(cleared) };
}
