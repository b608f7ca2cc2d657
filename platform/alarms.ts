import { browser } from './browser.ts';
import { now } from './clock.ts';
import { inTime } from './in-time.ts';

const nextName = 'next';
const heartbeatName = 'heartbeat';

/**
 * Asks the browser to wake the worker at an instant. Asking again replaces the earlier wish. Only a hint: alarms are
 * lost at updates and restarts, and come late after sleep and clock jumps.
 * @throws when the browser refuses.
 */
export function wakeAt(instant: Temporal.Instant): Promise<void> {
  return inTime(browser.alarms.create(nextName, { when: instant.epochMilliseconds }));
}

/** Wakes the worker every so many minutes from now on, whatever heartbeat there was. @throws when the browser refuses. */
export async function startHeartbeat(minutes: number): Promise<void> {
  await inTime(browser.alarms.create(heartbeatName, { periodInMinutes: minutes }));
}

/**
 * Wakes the worker every so many minutes. A running heartbeat of the same pace is left alone: creating it anew at
 * every tick would put it off for ever. Not so one that lies farther ahead, since the clock was set back.
 * @throws when the browser refuses.
 */
export async function beatEvery(minutes: number): Promise<void> {
  const running = await inTime(browser.alarms.get(heartbeatName));
  const latest = now().epochMilliseconds + minutes * 60_000;
  if (running?.periodInMinutes === minutes && running.scheduledTime <= latest) return;
  await startHeartbeat(minutes);
}

/** Calls `listener` whenever an alarm fires; which one is not told, since it does not matter. */
export function onAlarm(listener: () => unknown): void {
  browser.alarms.onAlarm.addListener(listener);
}
