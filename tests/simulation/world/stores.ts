import type { Device } from './device.ts';
import { StorageArea } from './storage-area.ts';

const unlimited = Number.POSITIVE_INFINITY;

/** The storage of one browser: `local` outlives everything, `session` no restart and no update, `sync` travels. */
export class Stores {
  readonly local: StorageArea;
  readonly session: StorageArea;
  readonly sync: StorageArea;
  /** Keys of `sync` that wait for the network. */
  readonly unsent = new Set<string>();
  readonly #device: Device;
  /** True times of the newest writes to `sync`, in milliseconds. */
  #writes: number[] = [];

  constructor(device: Device) {
    this.#device = device;
    this.local = new StorageArea({ total: unlimited, perItem: unlimited }, (changes) =>
      device.storageChanged('local', changes),
    );
    this.session = new StorageArea({ total: unlimited, perItem: unlimited }, (changes) =>
      device.storageChanged('session', changes),
    );
    // browser-behaviour.md 4.2.
    this.sync = new StorageArea({ total: 102_400, perItem: 8_192 }, (changes) => {
      device.storageChanged('sync', changes);
      device.world.cloud.wrote(device, Object.keys(changes));
    });
  }

  /** A write to `sync`: at most 120 a minute and 1,800 an hour (browser-behaviour.md 4.2). */
  setSync(values: Readonly<Record<string, unknown>>): void {
    const { now } = this.#device.world;
    this.#writes = this.#writes.filter((at) => at > now - 3_600_000);
    const lastMinute = this.#writes.filter((at) => at > now - 60_000);
    if (lastMinute.length >= 120) {
      throw new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.');
    }
    if (this.#writes.length >= 1_800) throw new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_HOUR quota.');
    this.#writes.push(now);
    this.sync.set(values);
  }

  /** A value came from another device. */
  receives(key: string, value: unknown): void {
    if (JSON.stringify(value) === this.sync.texts.get(key)) return;
    const change = { oldValue: this.sync.get([key])[key], newValue: value };
    this.sync.tamper(key, value);
    this.#device.storageChanged('sync', { [key]: change });
  }
}
