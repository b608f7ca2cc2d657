import type { Settings } from '../../../state/settings.ts';
import type { Device } from '../world/device.ts';
import { entriesOf } from './facts.ts';
import type { Memory } from './memory.ts';

/** How long, in milliseconds, what runs may take to see that all was forgotten. */
const settles = 15_000;

/** What a person had forgotten on a device: nothing of it may be stored there again, unless they bring it back. */
export class Forgotten {
  readonly #device: Device;
  /** What there was when the forgetting began: the texts of facts, the edit of the settings, the machine's name. */
  #before: readonly string[] = [];
  /** What was forgotten. */
  #gone: ReadonlySet<string> = new Set();

  constructor(device: Device) {
    this.#device = device;
  }

  /** The forgetting begins. */
  begins(memory: Memory): void {
    const facts = [...memory.ledgers.values()].flat().map((entry) => JSON.stringify(entry));
    const { device } = this.#device.stores.local.get(['device']);
    const { edit } = memory.settings;
    this.#before = [
      ...facts,
      ...(edit ? [JSON.stringify(edit)] : []),
      ...(typeof device === 'string' ? [JSON.stringify(device)] : []),
    ];
  }

  /** All is forgotten. */
  ends(): void {
    this.#gone = new Set(this.#before);
    this.#look('local');
    const { world } = this.#device;
    const gone = this.#gone;
    world.in(settles, () => {
      // Another forgetting or a file may have come meanwhile; and a call that hung may still be done.
      if (gone !== this.#gone || this.#device.faults.wereArmed(world.now, 3_600_000)) return;
      this.#look('local');
      this.#look('session');
    });
  }

  /** Whether any of it stands in an area of storage. */
  #look(area: 'local' | 'session'): void {
    for (const [key, text] of this.#device.stores[area].texts) this.#check(`${area} ${key}`, text);
  }

  /** A file may hold what was forgotten, or what another page is having forgotten just now. */
  bringsBack(): void {
    this.#gone = new Set();
    this.#before = [];
  }

  stored(key: string, value: unknown): void {
    if (this.#gone.size === 0) return;
    const parts = key.startsWith('night:') ? entriesOf(value) : key === 'settings' ? [(value as Settings).edit] : [];
    for (const part of parts) if (part && this.#gone.has(JSON.stringify(part))) this.#back(key, JSON.stringify(part));
  }

  #check(where: string, text: string): void {
    // What is told to a page is text within the text.
    const plain = text.replaceAll('\\', '');
    const found = [...this.#gone].find((part) => plain.includes(part));
    if (found) this.#back(where, found);
  }

  #back(where: string, what: string): void {
    this.#device.violates('what was forgotten does not come back', `${where}: ${what}`);
  }
}
