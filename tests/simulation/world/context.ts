import type { Engine } from '../engine/load.ts';
import type { Device } from './device.ts';
import type { Planned } from './event-queue.ts';
import type { Fate } from './faults.ts';
import type { Latency } from './machine.ts';

/** What a context is: the background's worker or event page, or one of the extension's pages. */
export type ContextKind = 'worker' | 'popup' | 'options';

type Listener = (...args: never[]) => unknown;

/** An event target of the browser's API. */
class ContextEvent {
  readonly #name: string;
  readonly #listeners: Map<string, readonly Listener[]>;

  constructor(name: string, listeners: Map<string, readonly Listener[]>) {
    this.#name = name;
    this.#listeners = listeners;
  }

  addListener(listener: Listener): void {
    this.#listeners.set(this.#name, [...(this.#listeners.get(this.#name) ?? []), listener]);
  }

  removeListener(listener: Listener): void {
    const others = (this.#listeners.get(this.#name) ?? []).filter((other) => other !== listener);
    this.#listeners.set(this.#name, others);
  }

  hasListener(listener: Listener): boolean {
    return this.#listeners.get(this.#name)?.includes(listener) ?? false;
  }
}

/**
 * A promise that never comes: what a dead context's calls get, so that none of its code goes on. Each call has its own:
 * one for all would remember everything that ever waited for it, whole worlds that are over.
 */
const never = () => new Promise<never>(() => {});

/** How long a worker without events and calls lives, in milliseconds (browser-behaviour.md 2). */
export const idleLife = 30_000;

/**
 * One life of a worker or page: it runs its own copy of the engine. Once it has ended, no call of it has an effect
 * and nothing that it waited for comes.
 */
export class Context {
  isAlive = true;
  engine: Engine | undefined;
  readonly device: Device;
  readonly kind: ContextKind;
  readonly #listeners = new Map<string, readonly Listener[]>();
  #pending = 0;
  #activeAt: number;

  constructor(device: Device, kind: ContextKind) {
    this.device = device;
    this.kind = kind;
    this.#activeAt = device.world.now;
  }

  /** Whether the browser would have ended it by now for want of anything to do. Pages live until they are closed. */
  get isForgotten(): boolean {
    return this.kind === 'worker' && this.#pending === 0 && this.device.world.now - this.#activeAt > idleLife;
  }

  /**
   * A call of the browser's API. At once when nothing delays it; otherwise done and answered through the world's
   * queue, so that other contexts come between.
   */
  call<T>(name: string, effect: () => T): Promise<T> {
    const { device } = this;
    const { world } = device;
    if (!this.isAlive || device.death.comesBefore(this, name)) return never();
    this.#activeAt = world.now;
    const fate = device.fateOf(name);
    const latency = device.latency();
    if (fate || latency.toDo + latency.toAnswer > 0) return this.#inItsTime(name, effect, fate, latency);
    const answer = this.#settled(effect);
    if (!device.death.comesAfter(this, name)) return answer;
    // Nobody is left to hear that it failed.
    answer.catch(() => {});
    return never();
  }

  #inItsTime<T>(name: string, effect: () => T, fate: Fate | undefined, { toDo, toAnswer }: Latency): Promise<T> {
    const { device } = this;
    const { world } = device;
    this.#pending += 1;
    return new Promise((resolve, reject) => {
      const done = (act: () => void) => {
        this.#pending -= 1;
        world.isBusy = true;
        if (fate) world.hasFailed = true;
        if (this.isAlive) act();
      };
      const run = () => {
        if (!this.isAlive) return;
        device.isLanding = fate?.how === 'lands';
        if (device.isLanding) device.landedAt = world.now;
        const answer = fate?.how === 'empty' ? Promise.resolve(undefined as T) : this.#settled(effect);
        device.isLanding = false;
        answer.catch(() => {});
        if (device.death.comesAfter(this, name)) return;
        const wait = toAnswer + (fate?.how === 'late' ? fate.ms : 0);
        device.in(wait, () => done(() => resolve(answer)));
      };
      if (fate?.how === 'rejects') device.in(toDo, () => done(() => reject(new Error(fate.message))));
      else if (fate?.how === 'hangs') device.in(fate.ms, () => done(() => reject(new Error('It hung.'))));
      else device.in(toDo + (fate?.how === 'lands' ? fate.ms : 0), run);
    });
  }

  #settled<T>(effect: () => T): Promise<T> {
    try {
      return Promise.resolve(effect());
    } catch (error) {
      this.device.world.hasFailed = true;
      return Promise.reject(error);
    }
  }

  /** Nearly all timers are called off soon: they are to cost next to nothing. */
  setTimer(work: () => unknown, ms = 0): Planned {
    return this.device.world.in(ms, () => this.#timerEnds(work));
  }

  clearTimer(timer: Planned | undefined): void {
    this.device.world.callOff(timer);
  }

  #timerEnds(work: () => unknown): void {
    if (!this.isAlive) return;
    if (this.device.isAsleep) this.device.defers(() => this.#timerEnds(work));
    else if (this.isForgotten) this.end('idle');
    else this.guarded('a timer', work);
  }

  /** An event target of the browser's API. */
  event(name: string) {
    return new ContextEvent(name, this.#listeners);
  }

  hasListener(name: string): boolean {
    return (this.#listeners.get(name)?.length ?? 0) > 0;
  }

  dispatch(name: string, args: readonly unknown[]): void {
    this.#activeAt = this.device.world.now;
    for (const listener of this.#listeners.get(name) ?? []) {
      if (this.isAlive) this.guarded(name, () => listener(...(args as never[])));
    }
  }

  /** Runs the engine's code; a throw, or a promise that rejects with nobody to see it, breaks a promise of ours (I7). */
  guarded(what: string, work: () => unknown): void {
    this.device.world.isBusy = true;
    const broken = (error: unknown) => this.device.violates('I7 nothing throws out of a listener', `${what}: ${error}`);
    try {
      const result = work();
      if (result instanceof Promise) result.catch(broken);
    } catch (error) {
      broken(error);
    }
  }

  end(why: string): void {
    if (!this.isAlive) return;
    this.isAlive = false;
    this.device.locks.release(this);
    this.device.contextEnded(this, why);
  }
}
