import { entriesOf } from '../invariants/facts.ts';
import type { Device } from './device.ts';
import { isSame, textOf } from './frozen.ts';
import { StorageArea } from './storage-area.ts';

/** The facts of a night that are shared, as text. */
const answersIn = (ledger: unknown) =>
  entriesOf(ledger)
    .filter(({ kind }) => ['started', 'snoozed', 'goodNight', 'skipped', 'restored', 'told'].includes(kind))
    .map(textOf);

const editOf = (settings: unknown) => (settings as { readonly edit?: unknown } | undefined)?.edit;

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

  /**
   * Whether a tick would find nothing to exchange under a key of `sync` that was just written here: this machine and the
   * account bear the same edit, or know the same answers of a night; or it was taken out, and the night is long over.
   */
  isExchanged(key: string): boolean {
    const [here, there] = [this.local.get([key])[key], this.sync.get([key])[key]];
    if (key === 'settings') return isSame(editOf(here), editOf(there));
    if (!key.startsWith('night:')) return false;
    if (there === undefined) return key.slice('night:'.length) < this.#device.yesterday;
    return new Set(answersIn(here)).symmetricDifference(new Set(answersIn(there))).size === 0;
  }

  /** A value came from another device. */
  receives(key: string, value: unknown): void {
    const oldValue = this.sync.get([key])[key];
    if (isSame(value, oldValue)) return;
    const change = { oldValue, newValue: value };
    this.sync.tamper(key, value);
    this.#device.version += 1;
    this.#device.storageChanged('sync', { [key]: change });
  }
}
