import type { Device } from './device.ts';
import type { Presence } from './machine.ts';

/** The person comes, goes away or locks the screen; Firefox knows no locked screen (browser-behaviour.md 5). */
export function becomes(device: Device, presence: Presence): void {
  const seen = presence === 'locked' && device.browser === 'firefox' ? 'idle' : presence;
  if (seen === device.presence) return;
  device.presence = seen;
  device.quiet.changes(() => device.quiet.isNothingDue);
  device.say(`the person is ${seen}`);
  device.witness?.changed();
  device.emitTick('idle.onStateChanged', [seen]);
}

/** The lid is closed. */
export function sleep(device: Device): void {
  if (device.isAsleep) return;
  device.sleptAmidTick = ['tick', 'unlocked'].some((name) => device.locks.heldSince(name) !== undefined);
  device.sleptAmidFaults = device.faults.wereArmed(device.world.now);
  device.fallAsleep();
  device.alarms.sleeps();
}

/** The lid is opened; the screen is locked as a rule, until the person has done something about it. */
export function resume(device: Device, presence: Presence): void {
  if (!device.isAsleep) return;
  // browser-behaviour.md 1.2: where timers pause, only presence or the heartbeat tells.
  device.witness?.disturbed('resumes', 90_000);
  const slept = device.wakeUp();
  device.say(`resumes after ${Math.round(slept / 60_000)} min`);
  if (device.sleptAmidTick || device.sleptAmidFaults) device.faults.happened(device.world.now);
  device.alarms.wakes(slept);
  becomes(device, 'locked');
  device.in(700, () => becomes(device, presence));
}
