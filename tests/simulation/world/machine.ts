import type { Random } from './random.ts';
import type { World } from './world.ts';

/** Whether the person is at the machine, as `idle` tells it. */
export type Presence = 'active' | 'idle' | 'locked';

/** The browsers that are modelled. */
export type BrowserName = 'chromium' | 'firefox';

/** How a machine and its browser differ from others. */
export interface Traits {
  readonly browser: BrowserName;
  /** macOS and Linux stop a timer's clock in sleep; Windows does not (browser-behaviour.md 1.2). */
  readonly timersPauseInSleep: boolean;
  /** The share of calls that take a while, and how long at most, in milliseconds: none makes a fast, calm world. */
  readonly jitter: { readonly share: number; readonly maxMs: number };
  /** A notification that does not have to stay goes away by itself. */
  readonly noticesFade: boolean;
  /** Whether a notification's events wake a stopped worker; not in every Firefox (browser-behaviour.md 3.1). */
  readonly noticesWake: boolean;
  /** `windows` and `tabs` can be asked about full screen and sound; not on Android. */
  readonly seesWindows: boolean;
  /** `action.openPopup` works: a window has the focus and the browser is new enough (browser-behaviour.md 3.3). */
  readonly opensPopups: boolean;
}

/** How long a call takes to reach the browser, and its answer to come back, in milliseconds. */
export interface Latency {
  readonly toDo: number;
  readonly toAnswer: number;
}

/** A machine: a wall clock that may be wrong, a zone, sleep, and a person before it or not. */
export abstract class Machine {
  readonly world: World;
  readonly traits: Traits;
  readonly random: Random;
  zone: string;
  presence: Presence = 'active';
  fullScreen = false;
  audible = false;
  isAsleep = false;
  isConnected = true;
  /** True time of the last resume, in milliseconds. */
  awakeSince = 0;
  /** Counts everything that a tick could see: while it stands, a tick at the same instant does the same. */
  version = 0;
  /** Counts what ticks do to the screen and to the alarms, which they never read back. */
  effects = 0;
  /** Wall clock less true time, in milliseconds. */
  offset = 0;
  #sleptAt = 0;
  #deferred: (() => void)[] = [];

  constructor(world: World, traits: Traits, zone: string, random: Random) {
    this.world = world;
    this.traits = traits;
    this.zone = zone;
    this.random = random;
  }

  get browser(): BrowserName {
    return this.traits.browser;
  }

  get timersPauseInSleep(): boolean {
    return this.traits.timersPauseInSleep;
  }

  /** The wall clock, in milliseconds since 1970. */
  get wall(): number {
    return this.world.now + this.offset;
  }

  /** The date of the day before, by its clock and zone. */
  get yesterday(): string {
    const now = Temporal.Instant.fromEpochMilliseconds(this.wall).toZonedDateTimeISO(this.zone);
    return now.toPlainDate().subtract({ days: 1 }).toString();
  }

  /** Does something in so many milliseconds, or on resume should the machine sleep then. */
  in(ms: number, run: () => void) {
    return this.world.in(ms, () => {
      if (this.isAsleep) this.defers(run);
      else run();
    });
  }

  /** Does something on resume. */
  defers(run: () => void): void {
    this.#deferred.push(run);
  }

  /** Somebody, or the network, sets the clock. */
  jump(ms: number): void {
    this.offset += ms;
    this.version += 1;
  }

  travel(zone: string): void {
    this.zone = zone;
    this.version += 1;
  }

  fallAsleep(): void {
    this.isAsleep = true;
    this.#sleptAt = this.world.now;
  }

  /** @returns how long it slept, in milliseconds. */
  wakeUp(): number {
    this.isAsleep = false;
    this.awakeSince = this.world.now;
    this.version += 1;
    const deferred = this.#deferred;
    this.#deferred = [];
    for (const run of deferred) this.world.in(0, run);
    return this.world.now - this.#sleptAt;
  }

  /** How long the next call takes. */
  latency(): Latency {
    const { share, maxMs } = this.traits.jitter;
    if (share === 0 || !this.random.chance(share)) return atOnce;
    return { toDo: this.random.whole(0, maxMs), toAnswer: this.random.whole(0, maxMs) };
  }

  /** How late an alarm is delivered: "an arbitrary amount", as a rule next to nothing (browser-behaviour.md 1.1). */
  alarmDelay(): number {
    return this.traits.jitter.share === 0 ? 0 : this.random.whole(0, 200);
  }

  /** How long the account takes to carry a value, in milliseconds. */
  syncLag(): number {
    return this.random.whole(500, 30_000);
  }
}

const atOnce: Latency = { toDo: 0, toAnswer: 0 };
