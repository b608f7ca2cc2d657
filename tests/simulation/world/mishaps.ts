import { Context } from './context.ts';
import type { Device } from './device.ts';

/** A value on the disk goes bad, of the newest night for `night`; nobody is told (browser-behaviour.md 4.1). */
export function corrupts(device: Device, key: 'settings' | 'night' | 'pulse' | 'device', value: unknown): void {
  const { local } = device.stores;
  const nights = local.keys.filter((name) => name.startsWith('night:')).sort();
  const name = key === 'night' ? nights.at(-1) : key;
  if (name === undefined || !local.keys.includes(name)) return;
  device.quiet.settle();
  local.tamper(name, value);
  device.version += 1;
  device.say(`${name} goes bad`);
  device.witness?.wentBad(name, value);
}

/** Something else takes so many bytes of what the account holds (4.2), and what it took before is free. */
export function crowds(device: Device, bytes: number): void {
  const { sync } = device.stores;
  const item = 7_000;
  for (const key of sync.keys.filter((key) => key.startsWith('other:'))) sync.tamper(key, undefined);
  for (let at = 0; at * item < bytes; at += 1)
    sync.tamper(`other:${at}`, 'x'.repeat(Math.min(item, bytes - at * item)));
  device.version += 1;
  device.say(`${bytes} bytes of the account are taken`);
}

/** A page that hangs holds a lock for so many milliseconds (section 10, scenario 23). */
export function holdsLock(device: Device, name: string, ms: number): void {
  device.witness?.disturbed(`the lock ${name} is held`, ms + 150_000);
  device.say(`a page that hangs holds the lock ${name} for ${ms} ms`);
  const holder = new Context(device, 'options');
  void device.locks.request(holder, name, {}, () => new Promise(() => {}));
  device.in(ms, () => device.locks.release(holder));
}
