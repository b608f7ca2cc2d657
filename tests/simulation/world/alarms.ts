import type { Device } from './device.ts';
import type { Planned } from './event-queue.ts';

/** What `alarms.create` is given. */
export interface AlarmWish {
  readonly when?: number;
  readonly delayInMinutes?: number;
  readonly periodInMinutes?: number;
}

/** An alarm as a browser keeps it; instants are the device's wall clock in milliseconds. */
export interface Alarm {
  readonly name: string;
  scheduledTime: number;
  readonly periodInMinutes?: number;
}

/** How a browser keeps alarms. */
export interface Alarms {
  create(name: string, wish: AlarmWish): void;
  get(name: string): Alarm | undefined;
  all(): Alarm[];
  clear(name: string): boolean;
  clearAll(): void;
  /** The machine goes to sleep, or comes back after so many milliseconds. */
  sleeps(): void;
  wakes(sleptMs: number): void;
  /** The browser closed; opened again; the extension was updated or reloaded. */
  closed(): void;
  opened(): void;
  updated(): void;
}

/** Shortest time between two alarms of a packed extension in Chromium, in milliseconds (browser-behaviour.md 1.1). */
const granularity = 30_000;

function checked(wish: AlarmWish, known: readonly string[]): void {
  const unknown = Object.keys(wish).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw new Error(`Type error for parameter alarmInfo (Unexpected property "${unknown[0]}")`);
}

/**
 * Alarms as Chromium keeps them (browser-behaviour.md 1.1 and findings 1, 4, 5, 6, 9): one timer for all, which runs
 * by the monotonic clock and looks at the wall clock only when it is set, when it fires and on resume; the one-shot is
 * deleted before its handler runs; what is due together fires in reverse order; restarts keep them, updates do not.
 */
export class ChromiumAlarms implements Alarms {
  #alarms: Alarm[] = [];
  #poll: Planned | undefined;
  #lastPoll = Number.NEGATIVE_INFINITY;
  readonly #device: Device;

  constructor(device: Device) {
    this.#device = device;
  }

  create(name: string, wish: AlarmWish): void {
    checked(wish, ['when', 'delayInMinutes', 'periodInMinutes', 'persistAcrossSessions']);
    const { when, delayInMinutes, periodInMinutes } = wish;
    if ([when, delayInMinutes, periodInMinutes].some((value) => value !== undefined && !Number.isFinite(value))) {
      throw new Error('Value must not be NaN or Infinity.');
    }
    if (when !== undefined && delayInMinutes !== undefined) throw new Error('Cannot set both when and delayInMinutes.');
    const delay = delayInMinutes ?? periodInMinutes;
    if (when === undefined && delay === undefined) throw new Error('Must set at least one of when, delayInMinutes, …');
    const soon = this.#device.wall + Math.max((delay ?? 0) * 60_000, granularity);
    this.#remove(name);
    this.#alarms.push({ name, scheduledTime: when ?? soon, ...(periodInMinutes && { periodInMinutes }) });
    this.#arm();
  }

  get(name: string): Alarm | undefined {
    const found = this.#alarms.find((alarm) => alarm.name === name);
    return found && { ...found };
  }

  all(): Alarm[] {
    return this.#alarms.map((alarm) => ({ ...alarm }));
  }

  clear(name: string): boolean {
    const had = this.#remove(name);
    this.#arm();
    return had;
  }

  clearAll(): void {
    this.#alarms = [];
    this.#disarm();
  }

  sleeps(): void {
    this.#disarm();
  }

  wakes(): void {
    this.#arm();
  }

  closed(): void {
    this.#disarm();
    if (this.#device.losesAlarms()) this.#alarms = [];
  }

  opened(): void {
    this.#lastPoll = Number.NEGATIVE_INFINITY;
    this.#arm();
  }

  updated(): void {
    this.clearAll();
  }

  #remove(name: string): boolean {
    const kept = this.#alarms.filter((alarm) => alarm.name !== name);
    const had = kept.length < this.#alarms.length;
    this.#alarms = kept;
    return had;
  }

  #disarm(): void {
    this.#device.leap.end();
    this.#device.world.callOff(this.#poll);
  }

  #arm(): void {
    this.#disarm();
    if (this.#alarms.length === 0 || !this.#device.isAwake) return;
    const { world, wall } = this.#device;
    const wait = Math.max(this.#soonest() - wall, this.#lastPoll + granularity - world.now, 0);
    this.#pollAt(world.now + wait);
  }

  /** When the soonest alarm is due, leaving out one, by the wall clock. */
  #soonest(but?: Alarm): number {
    let soonest = Number.POSITIVE_INFINITY;
    for (const alarm of this.#alarms) if (alarm !== but) soonest = Math.min(soonest, alarm.scheduledTime);
    return soonest;
  }

  #pollAt(at: number): void {
    const { world } = this.#device;
    this.#poll = world.beatAt(at + this.#device.alarmDelay(), () => this.#fire());
  }

  /** Leaps to the next beat that may do something, or to another alarm: those stay apart also from beats left out. */
  #leap(alarm: Alarm): void {
    const { world, wall, leap } = this.#device;
    const period = (alarm.periodInMinutes ?? 0) * 60_000;
    const other = world.now + this.#soonest(alarm) - wall;
    const planFor = (beat: number) => {
      world.callOff(this.#poll);
      this.#pollAt(Math.min(beat, Math.max(other, beat - period + granularity)));
    };
    const passed = (at: number) => {
      this.#lastPoll = at;
    };
    planFor(leap.begin({ alarm, passed, resume: planFor }));
  }

  #fire(): void {
    const { wall, world, leap } = this.#device;
    leap.catchUp();
    leap.end();
    this.#lastPoll = world.now;
    let isLeftOut = false;
    const due = this.#alarms.filter((alarm) => alarm.scheduledTime <= wall).reverse();
    const all = due.map((alarm) => {
      const told = { ...alarm };
      const period = (alarm.periodInMinutes ?? 0) * 60_000;
      // The documentation says that a repeat starts anew, the source that it keeps its phase: neither is relied on.
      if (period) alarm.scheduledTime += period * Math.floor((wall - alarm.scheduledTime) / period + 1);
      else this.#remove(alarm.name);
      return told;
    });
    for (const told of all) isLeftOut = this.#device.alarmFires(told);
    const [alarm] = due;
    if (alarm?.name === 'heartbeat' && due.length === 1 && isLeftOut && this.#alarms.includes(alarm)) this.#leap(alarm);
    else this.#arm();
  }
}
