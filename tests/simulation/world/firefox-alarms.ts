import type { Alarm, Alarms, AlarmWish } from './alarms.ts';
import type { Device } from './device.ts';
import type { Planned } from './event-queue.ts';

interface Timer {
  readonly alarm: Alarm;
  planned: Planned;
}

/** Firefox's timers wrap at this many milliseconds (browser-behaviour.md finding 10). */
const wrap = 2 ** 32;

/**
 * Alarms as Firefox keeps them (browser-behaviour.md 1.2 and findings 3, 10, 11): a timer each, whose length is
 * reckoned once from the wall clock; so they come late by a clock set forward, early by one set back, late by a sleep
 * where the system's timers pause in it; repeats are set anew by their length; nothing outlives restart or update.
 */
export class FirefoxAlarms implements Alarms {
  readonly #timers = new Map<string, Timer>();
  readonly #device: Device;

  constructor(device: Device) {
    this.#device = device;
  }

  create(name: string, wish: AlarmWish): void {
    const unknown = Object.keys(wish).find((key) => !['when', 'delayInMinutes', 'periodInMinutes'].includes(key));
    if (unknown) throw new Error(`Type error for parameter alarmInfo (Unexpected property "${unknown}")`);
    const { when, delayInMinutes, periodInMinutes } = wish;
    const { wall } = this.#device;
    const delay = when ? when - wall : (delayInMinutes ?? (when === undefined ? periodInMinutes : 0) ?? 0) * 60_000;
    this.clear(name);
    const alarm = { name, scheduledTime: wall + Math.max(delay, 0), ...(periodInMinutes && { periodInMinutes }) };
    this.#timers.set(name, { alarm, planned: this.#plan(alarm, Math.max(delay, 0)) });
  }

  get(name: string): Alarm | undefined {
    const found = this.#timers.get(name)?.alarm;
    return found && { ...found };
  }

  all(): Alarm[] {
    return [...this.#timers.values()].map(({ alarm }) => ({ ...alarm }));
  }

  clear(name: string): boolean {
    const timer = this.#timers.get(name);
    if (name === 'heartbeat') this.#device.leap.end();
    this.#device.world.callOff(timer?.planned);
    return this.#timers.delete(name);
  }

  clearAll(): void {
    for (const name of [...this.#timers.keys()]) this.clear(name);
  }

  sleeps(): void {}

  /** What fell due in the sleep is kept by {@link #plan} until now; where timers pause, all come later by the sleep. */
  wakes(sleptMs: number): void {
    const { world, timersPauseInSleep } = this.#device;
    for (const timer of this.#timers.values()) {
      world.callOff(timer.planned);
      const left = timer.planned.at - world.now + (timersPauseInSleep ? sleptMs : 0);
      timer.planned = this.#plan(timer.alarm, Math.max(left, 0));
    }
  }

  closed(): void {
    this.clearAll();
  }

  opened(): void {}

  updated(): void {
    this.clearAll();
  }

  #plan(alarm: Alarm, delay: number): Planned {
    const { world } = this.#device;
    return world.beatAt(world.now + (delay % wrap) + this.#device.alarmDelay(), () => this.#fire(alarm));
  }

  /** Leaps to the next beat that may do something. */
  #leap(timer: Timer): void {
    const { world, leap } = this.#device;
    const planAt = (at: number) => {
      world.callOff(timer.planned);
      timer.planned = this.#plan(timer.alarm, at - world.now);
    };
    planAt(leap.begin({ alarm: timer.alarm, passed: () => undefined, resume: planAt }));
  }

  #fire(alarm: Alarm): void {
    const timer = this.#timers.get(alarm.name);
    if (!this.#device.isAwake || timer?.alarm !== alarm) return;
    if (alarm.name === 'heartbeat') {
      this.#device.leap.catchUp();
      this.#device.leap.end();
    }
    const period = (alarm.periodInMinutes ?? 0) * 60_000;
    const told = { ...alarm };
    if (period) {
      alarm.scheduledTime = this.#device.wall + period;
      timer.planned = this.#plan(alarm, period);
    } else this.#timers.delete(alarm.name);
    const isLeftOut = this.#device.alarmFires(told);
    if (isLeftOut && alarm.name === 'heartbeat' && this.#timers.get(alarm.name) === timer) this.#leap(timer);
  }
}
