import type { Device } from './device.ts';

/** The browser ends: with it every worker and page, `session`, the badge and the notifications (2, 3.1). */
export function closeBrowser(device: Device): void {
  if (!device.isOpen) return;
  device.say('the browser closes');
  endAll(device, 'the browser closed');
  device.alarms.closed();
  device.isOpen = false;
  forget(device);
}

/** The browser starts: top level, `onStartup` and the missed alarms come within 8 ms (browser-behaviour.md finding 7). */
export function openBrowser(device: Device): void {
  if (device.isOpen || device.isAsleep) return;
  device.say('the browser opens');
  device.isOpen = true;
  device.isWedged = false;
  if (!device.isEnabled) return;
  device.witness?.disturbed('the browser opened', 90_000);
  device.startWorker();
  device.in(device.random.whole(0, 4), () => device.emit('runtime.onStartup', []));
  device.in(device.random.whole(0, 8), () => device.alarms.opened());
  device.world.cloud.online(device, [...device.stores.unsent]);
}

/** An update or a reload: alarms, `session` and notifications are gone; then `onInstalled` (finding 6). */
export function updateExtension(device: Device): void {
  if (!device.isAwake) return;
  device.say('the extension is updated');
  endAll(device, 'updated');
  device.alarms.updated();
  device.isWedged = false;
  forget(device);
  device.witness?.disturbed('updated', 90_000);
  device.startWorker();
  device.in(device.random.whole(0, 26), () => device.emit('runtime.onInstalled', [{ reason: 'update' }]));
}

/** The person switches the extension off: nothing of it runs. */
export function disableExtension(device: Device): void {
  if (!device.isAwake) return;
  device.say('the extension is switched off');
  endAll(device, 'switched off');
  if (device.browser === 'firefox') device.alarms.updated();
  else device.alarms.sleeps();
  device.isEnabled = false;
  forget(device);
}

/** Switched on again: neither `onStartup` nor `onInstalled` comes, the worker's script alone runs (section 2). */
export function enableExtension(device: Device): void {
  if (device.isEnabled) return;
  device.say('the extension is switched on');
  device.isEnabled = true;
  device.isWedged = false;
  if (!device.isAwake) return;
  device.witness?.disturbed('switched on', 90_000);
  device.alarms.opened();
  device.startWorker();
}

/** The very first start. */
export function installExtension(device: Device): void {
  device.say(`installed in ${device.browser}, ${device.zone}`);
  device.isOpen = true;
  device.startWorker();
  device.in(20, () => device.emit('runtime.onInstalled', [{ reason: 'install' }]));
}

function endAll(device: Device, why: string): void {
  for (const page of [...device.pages]) page.end(why);
  device.worker?.end(why);
}

function forget(device: Device): void {
  device.stores.session.wipe();
  device.notifications.wipe();
  device.toolbar.forget();
  device.version += 1;
}
