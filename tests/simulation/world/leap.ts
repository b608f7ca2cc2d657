import type { Alarm } from './alarms.ts';
import type { Device } from './device.ts';

/** How a browser keeps the heartbeat over which time leaps. */
interface Beats {
  readonly alarm: Alarm;
  /** The beats up to this true time, in milliseconds, are over. */
  passed(at: number): void;
  /** The next beat comes at this true time after all. */
  resume(at: number): void;
}

/**
 * Time leaps over a quiet stretch: the beats in it, which are all left out, do not happen one by one. They are counted
 * before anything else happens, and should that end the quiet, the next one comes at its own time.
 */
export class Leap {
  #beats: Beats | undefined;
  /** True time of the next beat, in milliseconds, and the time between two. */
  #next = 0;
  #period = 0;
  /** How many beats are still to be left out: the one after them may come late, and is none of them. */
  #left = 0;
  readonly #device: Device;

  constructor(device: Device) {
    this.#device = device;
  }

  /** Leaps from a beat that was left out. @returns true time of the first beat that may do something. */
  begin(beats: Beats): number {
    const { world, wall, offset, quiet } = this.#device;
    this.#period = (beats.alarm.periodInMinutes ?? 0) * 60_000;
    this.#next = world.now + beats.alarm.scheduledTime - wall;
    this.#left = quiet.beatsAhead(this.#next + offset, this.#period);
    if (this.#left > 0) this.#beats = beats;
    return this.#next + this.#left * this.#period;
  }

  /** Counts the beats before now. */
  catchUp(): void {
    if (!this.#beats) return;
    const count = Math.min(this.#left, Math.ceil((this.#device.world.now - this.#next) / this.#period));
    if (count <= 0) return;
    this.#left -= count;
    this.#next += count * this.#period;
    const last = this.#next - this.#period;
    this.#beats.alarm.scheduledTime += count * this.#period;
    this.#beats.passed(last);
    this.#device.quiet.leftOut(count, last + this.#device.offset);
  }

  /** Something happened: is it quiet still? */
  look(): void {
    if (!this.#beats || this.#device.quiet.isQuiet) return;
    const { resume } = this.#beats;
    this.end();
    resume(this.#next);
  }

  end(): void {
    this.#beats = undefined;
  }
}
