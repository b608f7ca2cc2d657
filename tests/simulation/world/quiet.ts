import { idleLife } from './context.ts';
import type { Device } from './device.ts';
import { daysBegin, nightsEnd, quickening } from './foreseen-tick.ts';
import { leaveMark } from './leave-mark.ts';
import { type Change, SampledTick } from './sampled-tick.ts';
import type { Outlook } from './witness.ts';

/** One in so many of the ticks that could be left out is run all the same: about one in each world. */
const sample = 4_000;

/** The same for the ticks that change the badge and nothing else, and for events that bring nothing but a tick. */
const sampleOfOthers = 200;

/** What a tick needs after the last call that it waited for, in milliseconds, at the most. */
const remainder = 30_000;

/**
 * Leaves out the heartbeats that provably do nothing but refresh the mark: nothing that a tick can see has changed
 * since the last one, and the instant at which the decision may become another has not come. One in some thousand is
 * run all the same, and must do nothing; and a test runs all of some worlds, and must see no difference.
 */
export class Quiet {
  readonly #device: Device;
  readonly #sampled: SampledTick;
  #version = -1;
  /** The wall clock, in milliseconds, up to which nothing changes. */
  #until = 0;
  /** When the mark was refreshed without a write; `undefined` when the stored mark is the truth. */
  #markedAt: number | undefined;
  #count = 0;
  #events = 0;
  /** The wall clock, in milliseconds, up to which nothing but the pace of the heartbeat and the badge changes. */
  #dayEnds = 0;
  /** The wall clock, in milliseconds, up to which nothing but the badge changes, and that as it must. */
  #countsUntil = 0;
  #counted = 0;
  /** The version that was read last. */
  #seen = -1;
  /** The version by which the running tick has decided. */
  #read = -1;

  constructor(device: Device) {
    this.#device = device;
    this.#sampled = new SampledTick(device);
  }

  /** The alarm fired after the running tick began, or after it had set it: another tick follows and sets it. */
  firedSince = false;

  /** The running tick has set its alarm: it may read once more, and goes by that only to tidy up. */
  #hasDecided = false;

  #isSpoiled = false;
  #spoiledUntil = 0;

  /**
   * A call goes wrong: what the running tick leaves undone, the next one does. One that waits so many milliseconds for
   * the call goes by what it has read before, and others come between.
   */
  spoil(ms: number): void {
    this.#isSpoiled = true;
    this.#spoiledUntil = Math.max(this.#spoiledUntil, this.#device.world.now + ms + remainder);
  }

  /** A tick reads the stores: it sees what there is now, and nothing that comes later. */
  reads(): void {
    this.#seen = this.#device.version;
    if (!this.#hasDecided) this.firedSince = false;
  }

  /** A tick sets the alarm of its decision: what it reads after that, it reads to tidy up by. */
  decides(): void {
    this.#read = this.#seen;
    this.#hasDecided = true;
    this.firedSince = false;
  }

  /** A tick left its mark: until when does nothing change by itself? */
  marked(): void {
    const device = this.#device;
    this.#sampled.check();
    this.#hasDecided = false;
    this.#version = this.#isSpoiled || device.world.now < this.#spoiledUntil ? -1 : this.#read;
    this.#isSpoiled = false;
    this.#settlesUntil();
  }

  /** Until when nothing changes by itself, and until when nothing but the badge. */
  #settlesUntil(): void {
    const { alarms } = this.#device;
    const next = alarms.get('next')?.scheduledTime ?? 0;
    const { steadyUntil = 0, dayEnds = 0, countdown } = this.#outlook() ?? {};
    this.#dayEnds = dayEnds;
    this.#until = Math.min(next, steadyUntil);
    this.#countsUntil = countdown?.next === next ? Math.min(countdown.until, steadyUntil) : 0;
  }

  #outlook(): Outlook | undefined {
    const { alarms, witness } = this.#device;
    return witness?.outlook(alarms.get('heartbeat')?.periodInMinutes);
  }

  /**
   * Something changed that a tick can see. When it would not act upon that, and has seen all else, then it stays as
   * quiet as it is.
   */
  changes(isNothing: () => boolean): void {
    const device = this.#device;
    const hasSeenAll = device.version === this.#read && !this.#sampled.isRunning && !device.world.onlyHeartbeats;
    if (!hasSeenAll || !isNothing()) device.version += 1;
  }

  /** Whether no nudge is due: then it is nothing to a tick who is there, and what is on the screen. */
  get isNothingDue(): boolean {
    return this.#device.wall < this.#until && this.#outlook()?.isDue === false;
  }

  /** Whether the tick of an event that brings nothing else is left out: only while it would not wait for another one. */
  elidesTick(): boolean {
    const device = this.#device;
    const { world, wall, locks } = device;
    const mustWait = locks.heldByAnySince('tick') !== undefined;
    if (world.onlyHeartbeats || mustWait || !this.isQuiet || wall >= this.#until) return false;
    if (this.#isSampled()) return false;
    this.#markedAt = wall;
    return true;
  }

  /** Whether a tick that could be left out is run all the same: then it must change just this. */
  #isSampled(change?: Change): boolean {
    this.#events += 1;
    const isSampled = this.#events % sampleOfOthers === 0;
    if (isSampled) this.#sampled.begin(change);
    this.#device.world.count(isSampled ? 'events sampled' : 'events left out', true);
    return isSampled;
  }

  /** Whether the tick of a heartbeat that fires now is left out. */
  elides(): boolean {
    const device = this.#device;
    const { world, wall } = device;
    if (!this.isQuiet) return false;
    if (wall >= this.#until) {
      if (world.onlyHeartbeats) return false;
      return wall < this.#countsUntil ? this.#countsDown() : this.#foresees();
    }
    if ((this.#count + 1) % sample === 0) {
      this.#count += 1;
      this.#sampled.begin();
      world.count('heartbeats sampled', true);
      return false;
    }
    this.leftOut(1, wall);
    return true;
  }

  /** Whether the tick that changes nothing but the badge is left out: what it would do is done in its stead. */
  #countsDown(): boolean {
    const device = this.#device;
    const { world, toolbar, alarms, wall } = device;
    device.leap.catchUp();
    const { steadyUntil = 0, countdown } = this.#outlook() ?? {};
    if (!countdown) return false;
    const { badge, next, until } = countdown;
    this.#counted += 1;
    if (this.#counted % sampleOfOthers === 0) {
      this.#sampled.begin({ badge, next });
      world.count('badges sampled', true);
      return false;
    }
    world.count('badges left out', true);
    alarms.create('next', { when: next });
    toolbar.paint('badge', badge);
    this.#markedAt = wall;
    this.firedSince = true;
    this.#until = Math.min(next, steadyUntil);
    this.#countsUntil = Math.min(until, steadyUntil);
    return true;
  }

  /** Whether a tick of which all is known is left out, and what it would do is done in its stead. */
  #foresees(): boolean {
    const device = this.#device;
    device.leap.catchUp();
    const look = () => this.#outlook();
    const isNewDay = device.wall >= this.#dayEnds;
    const found = isNewDay ? daysBegin(device, look) : (quickening(device, look) ?? nightsEnd(device));
    if (!found || this.#isSampled(found.change)) return false;
    found.instead();
    this.#markedAt = device.wall;
    this.firedSince = true;
    this.#settlesUntil();
    return true;
  }

  /** Whether nothing that a tick can see has changed since the last one, and nothing is in wait for it. */
  get isQuiet(): boolean {
    const device = this.#device;
    const { world } = device;
    if (device.version !== this.#version || device.death.waits || device.isWedged || !device.isAwake) return false;
    if (device.pages.length > 0 && device.traits.jitter.share > 0) return false;
    return !world.runsAll && !device.faults.isArmed(world.now);
  }

  /** Whether a worker would still run, had the last tick not been left out. */
  get isJustOver(): boolean {
    return this.#markedAt !== undefined && this.#device.wall - this.#markedAt <= idleLife;
  }

  /** How many beats, from one at this wall time on, are left out if nothing happens; both in milliseconds. */
  beatsAhead(wall: number, period: number): number {
    const toChange = Math.ceil((this.#until - wall) / period);
    const toSample = sample - 1 - (this.#count % sample);
    return Math.max(0, Math.min(toChange, toSample));
  }

  /** So many ticks were left out, the last of them at this wall time, in milliseconds. */
  leftOut(count: number, wall: number): void {
    this.#count += count;
    this.#markedAt = wall;
    this.firedSince = true;
    this.#device.world.count('heartbeats left out', true, count);
  }

  /** Writes the mark that ticks left out would have left: before any code of the extension runs again. */
  settle(): void {
    if (this.#markedAt === undefined) return;
    leaveMark(this.#device, this.#markedAt);
    this.#markedAt = undefined;
  }
}
