import type { Device } from './device.ts';

/**
 * The browser account that carries `storage.sync` between devices: each key of its own, the last writer wins, with a
 * lag; nothing travels while a device is offline or its browser closed (browser-behaviour.md 4.2).
 */
export class Cloud {
  readonly #values = new Map<string, { value: unknown; version: number }>();
  readonly #seen = new Map<Device, Map<string, number>>();
  #version = 0;

  /** A device wrote: it goes up as soon as it may. */
  wrote(device: Device, keys: readonly string[]): void {
    for (const key of keys) device.stores.unsent.add(key);
    device.world.in(device.syncLag(), () => this.#up(device, keys));
  }

  /** A device came online or opened its browser: what it missed comes down, what it kept goes up. */
  online(device: Device, kept: readonly string[]): void {
    device.world.in(device.syncLag(), () => {
      this.#up(device, kept);
      this.#down(device);
    });
  }

  #up(device: Device, keys: readonly string[]): void {
    if (!device.isOnline) return;
    const held = device.stores.sync.get(keys);
    for (const key of keys) {
      this.#version += 1;
      device.stores.unsent.delete(key);
      this.#values.set(key, { value: held[key], version: this.#version });
      this.#seenBy(device).set(key, this.#version);
    }
    for (const other of device.world.devices) {
      if (other !== device) device.world.in(other.syncLag(), () => this.#down(other));
    }
  }

  #down(device: Device): void {
    if (!device.isOnline) return;
    const seen = this.#seenBy(device);
    for (const [key, { value, version }] of this.#values) {
      if ((seen.get(key) ?? 0) >= version || device.stores.unsent.has(key)) continue;
      seen.set(key, version);
      device.stores.receives(key, value);
    }
  }

  #seenBy(device: Device): Map<string, number> {
    const seen = this.#seen.get(device) ?? new Map<string, number>();
    this.#seen.set(device, seen);
    return seen;
  }
}
