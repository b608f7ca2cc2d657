import type { Device } from '../world/device.ts';

/** How long, in milliseconds, a tick may take to see what changed, before a nudge counts as wrong. */
export const tickTakes = 10_000;

/** Whether a nudge can reach the person of a device, and since when; true times, in milliseconds. */
export class Circumstances {
  /** The engine can run, and the person is there to be nudged. */
  isFine = false;
  isPresent = true;
  /** A full screen or a sound asks not to be disturbed. */
  isBusy = false;
  fineSince = 0;
  #presenceSince = 0;
  #busySince = 0;
  #graceUntil = 0;
  #lateUntil = 0;
  readonly #device: Device;

  constructor(device: Device) {
    this.#device = device;
  }

  get isDisturbed(): boolean {
    return this.#device.world.now < this.graceUntil;
  }

  get graceUntil(): number {
    return this.#graceUntil;
  }

  /** So long that a tick has seen it. */
  get isLongAway(): boolean {
    return !this.isPresent && this.#device.world.now - this.#presenceSince > tickTakes;
  }

  get isLongBusy(): boolean {
    return this.isBusy && this.#device.world.now - this.#busySince > tickTakes;
  }

  /** True time, in milliseconds, up to which a nudge that does not come has its reason. */
  get lateUntil(): number {
    return this.#lateUntil;
  }

  disturbed(graceMs: number, delays = true): void {
    const until = this.#device.world.now + graceMs;
    this.#graceUntil = Math.max(this.#graceUntil, until);
    if (delays) this.#lateUntil = Math.max(this.#lateUntil, until);
  }

  /** Looks again. @returns whether something changed. */
  look(): boolean {
    const device = this.#device;
    const { now } = device.world;
    const isBusy = device.traits.seesWindows && (device.fullScreen || device.audible);
    // Whoever watches a film touches nothing, and is there all the same.
    const isPresent = device.presence === 'active' || (device.presence === 'idle' && isBusy);
    const isFine = device.isAwake && !device.isWedged && device.presence === 'active';
    const changed = isFine !== this.isFine || isPresent !== this.isPresent || isBusy !== this.isBusy;
    if (isFine !== this.isFine) this.fineSince = now;
    if (isPresent !== this.isPresent) this.#presenceSince = now;
    if (isBusy !== this.isBusy) {
      this.#busySince = now;
      // No event tells that a film has ended: the next heartbeat finds out.
      this.disturbed(90_000);
    }
    this.isFine = isFine;
    this.isPresent = isPresent;
    this.isBusy = isBusy;
    return changed;
  }
}
