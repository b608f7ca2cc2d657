import type { Device } from './device.ts';

/** The toolbar button: the browser forgets all that it was given when it closes (browser-behaviour.md 3.3). */
export class Toolbar {
  badge = '';
  title = '';
  /** The path of its picture. */
  picture = '';
  readonly #device: Device;

  constructor(device: Device) {
    this.#device = device;
  }

  paint(part: 'badge' | 'title', text: string): void {
    if (this[part] === text) return;
    this.#device.say(`${part}: ${text}`);
    this[part] = text;
    // A title may change its words at any time: "21:45" becomes "Friday 21:45" at midnight.
    if (part === 'badge') this.#device.effects += 1;
  }

  forget(): void {
    this.badge = '';
    this.title = '';
    this.picture = '';
  }
}
