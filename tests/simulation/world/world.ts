import type { StartEngine } from '../engine/load.ts';
import { Cloud } from './cloud.ts';
import type { Device } from './device.ts';
import { EventQueue, type Planned } from './event-queue.ts';

/** A broken promise: which, where and when. */
export interface Violation {
  readonly invariant: string;
  readonly detail: string;
  readonly device: string;
  /** True time, in milliseconds since 1970. */
  readonly at: number;
}

/** So many things in one millisecond are an endless loop. */
const endless = 100_000;

/** How a world is watched. */
export interface Watching {
  /** Write down everything that happens. */
  readonly isTold: boolean;
  /** Run every heartbeat, leave none out. */
  readonly runsAll: boolean;
  /** Leave out no ticks but those of heartbeats. */
  readonly onlyHeartbeats: boolean;
}

/**
 * Everything there is: devices, the account that joins them, and one queue of what is going to happen. One thing
 * happens at a time; all that the engine then does without waiting is done before the next.
 */
export class World {
  /** True time, in milliseconds since 1970; never goes back. */
  now: number;
  readonly startEngine: StartEngine;
  readonly cloud = new Cloud();
  readonly devices: Device[] = [];
  readonly trace: string[] = [];
  readonly violations: Violation[] = [];
  readonly counts = new Map<string, number>();
  readonly isTold: boolean;
  readonly runsAll: boolean;
  readonly onlyHeartbeats: boolean;
  nights = 0;
  /** What the person saved last, in a file that can be carried to any machine. */
  file: string | undefined;
  readonly #queue = new EventQueue();
  #sameInstant = 0;

  constructor(startEngine: StartEngine, startsAt: number, watching: Watching) {
    this.startEngine = startEngine;
    this.now = startsAt;
    this.isTold = watching.isTold;
    this.runsAll = watching.runsAll;
    this.onlyHeartbeats = watching.onlyHeartbeats;
  }

  at(instant: number, run: () => void): Planned {
    return this.#queue.plan(Math.max(instant, this.now), run);
  }

  in(ms: number, run: () => void): Planned {
    return this.at(this.now + ms, run);
  }

  /** Plans the beat of an alarm, which may come to nothing at all: until it does something, nobody has to be told. */
  beatAt(instant: number, run: () => void): Planned {
    return this.#queue.plan(Math.max(instant, this.now), run, true);
  }

  /** Something is going to happen: the beats that time leapt over come first. */
  catchUp(): void {
    for (const device of this.devices) device.leap.catchUp();
  }

  callOff(planned: Planned | undefined): void {
    if (planned) this.#queue.callOff(planned);
  }

  /** Lets the world go on until an instant of true time. */
  async runUntil(end: number): Promise<void> {
    let isEnd = false;
    this.at(end, () => {
      isEnd = true;
    });
    for (let planned = this.#queue.next(); planned; planned = this.#queue.next()) {
      this.#sameInstant = planned.at === this.now ? this.#sameInstant + 1 : 0;
      if (this.#sameInstant > endless) throw new Error(`Time stands still at ${new Date(this.now).toISOString()}`);
      this.now = planned.at;
      if (!planned.isBeat) this.catchUp();
      planned.run?.();
      if (this.isBusy) {
        this.isBusy = false;
        await allDone(this.hasFailed);
        this.hasFailed = false;
      } else if (planned.isBeat) continue;
      for (const device of this.devices) {
        device.leap.look();
        device.witness?.review();
      }
      if (isEnd) break;
    }
    await allDone(true);
  }

  /** Whether code of the engine may be waiting to go on; set by whatever hands something to it. */
  isBusy = false;

  /** Whether a call has failed, so that a promise may have been rejected that nobody takes. */
  hasFailed = true;

  say(device: Device, text: string): void {
    if (!this.isTold) return;
    const wall = Temporal.Instant.fromEpochMilliseconds(device.wall).toZonedDateTimeISO(device.zone);
    this.trace.push(`${wall.toPlainDateTime().toString({ smallestUnit: 'millisecond' })} ${device.name}: ${text}`);
  }

  count(what: string, isQuiet = false, times = 1): void {
    if (!isQuiet) this.counts.set('faults', (this.counts.get('faults') ?? 0) + times);
    this.counts.set(what, (this.counts.get(what) ?? 0) + times);
  }

  violates(device: Device, invariant: string, detail: string): void {
    this.violations.push({ invariant, detail, device: device.name, at: this.now });
    this.say(device, `VIOLATION ${invariant}: ${detail}`);
  }
}

/**
 * Resolves when every promise that could go on has gone on: Node comes to the next tick that a promise's reaction asked
 * for when no reaction is left. That a promise was rejected and nobody took it Node says only beyond that.
 */
function allDone(hasFailed: boolean): Promise<void> {
  return new Promise((resolve) => {
    if (hasFailed) setImmediate(resolve);
    else process.nextTick(resolve);
  });
}
