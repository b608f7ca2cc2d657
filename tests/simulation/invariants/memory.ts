import type { Settings } from '../../../state/settings.ts';
import type { Device } from '../world/device.ts';
import { textOf } from '../world/frozen.ts';
import { heartbeatOf } from '../world/heartbeat.ts';
import { Calendar, type PlannedNight } from './calendar.ts';
import { entriesOf, type Facts, factsOf, type RawEntry } from './facts.ts';
import { nextObligation, type Obligation } from './obligation.ts';

const day = 86_400_000;

/**
 * How long ago, in milliseconds, a night can have begun that any tick looks at, whatever the zone: less than the week
 * that it knows. Facts of other nights come back when one does, as of a clock that was years ahead.
 */
const lookedAt = 6 * day;

/**
 * What a device's stores have held, as an onlooker knows it: settings, facts, and since when they stand. True times
 * are milliseconds of the world, wall times of the device's clock.
 */
export class Memory {
  readonly device: Device;
  settings: Settings;
  readonly ledgers = new Map<string, readonly RawEntry[]>();
  /** True time of the newest change of settings, zone or clock: what was right before it may be wrong after. */
  replannedAt: number;
  /** True times of the newest answers, by night. */
  readonly answeredAt = new Map<string, number>();
  /** Edits of the last day and a half: each can move a nudge and bring another turn of it. */
  get edits(): number {
    return this.#edited.filter((at) => at > this.device.world.now - 36 * 3_600_000).length;
  }

  /** True time at which facts were last lost by no fault of the engine. */
  forgottenAt = 0;
  /** Nights and kinds of facts that were written over. */
  #awaited: string[] = [];
  readonly #edited: number[] = [];
  #calendar: Calendar | undefined;
  #zone = '';
  readonly #facts = new WeakMap<readonly RawEntry[], Facts>();

  constructor(device: Device, settings: Settings) {
    this.device = device;
    this.settings = settings;
    this.replannedAt = device.world.now;
  }

  get calendar(): Calendar {
    const { timeZone } = this.settings;
    const zone = timeZone === 'auto' ? this.device.zone : timeZone;
    if (!this.#calendar || zone !== this.#zone) this.#calendar = Calendar.of(this.settings, zone);
    this.#zone = zone;
    return this.#calendar;
  }

  learns(settings: Settings): void {
    this.settings = settings;
    this.#edited.push(this.device.world.now);
    this.#calendar = undefined;
    this.replannedAt = this.device.world.now;
  }

  ledger(night: string): readonly RawEntry[] {
    return this.ledgers.get(night) ?? none;
  }

  factsOn(night: string): Facts {
    const entries = this.ledger(night);
    const known = this.#facts.get(entries);
    if (known) return known;
    const facts = factsOf(entries);
    this.#facts.set(entries, facts);
    return facts;
  }

  /** Takes over what is stored for a night. @returns the entries that are new. */
  writes(night: string, stored: unknown): RawEntry[] {
    const known = this.ledger(night);
    const entries = entriesOf(stored);
    // As a rule a fact that stays is the same object.
    const before = new Set(known.filter((entry) => !entries.includes(entry)).map(textIn));
    const isFresh = (entry: RawEntry) => !known.includes(entry) && (before.size === 0 || !before.delete(textIn(entry)));
    const fresh = entries.filter(isFresh);
    // A claim is of no worth once its nudge was given.
    const gone = [...before].filter((text) => !text.startsWith('{"kind":"claimed"'));
    const lost = gone.length > 0 ? missing(gone, entries) : gone;
    if (lost.length > 0 && this.#mayOverwrite(night)) this.#comesBack(night, lost);
    else if (lost.length > 0) this.#loses(lost);
    if (fresh.some(({ kind }) => kind !== 'claimed' && kind !== 'shown')) {
      this.answeredAt.set(night, this.device.world.now);
    }
    this.ledgers.set(night, entries);
    return fresh;
  }

  /**
   * Whether facts may be written over: by a write that comes late, by one that has read before such a one came, or
   * where somebody hangs with the lock of a night, so that others write without it; those share a lock of their own.
   */
  #mayOverwrite(night: string): boolean {
    const { locks, world, isLanding, landedAt } = this.device;
    const heldSince = locks.heldByAnySince(`night:${night}`) ?? world.now;
    const isUnlocked = locks.heldByAnySince('unlocked') !== undefined;
    return isLanding || isUnlocked || world.now - landedAt < patience || world.now - heldSince >= patience;
  }

  /** Whether a fact of a kind was written over, so that it has yet to be put back. */
  awaits(night: string, kind: string): boolean {
    return this.#awaited.includes(`${night} ${kind}`);
  }

  #loses(facts: readonly string[]): void {
    this.device.violates('every fact stays in the ledger', `lost ${facts.join(' ')}`);
  }

  /**
   * A write that was given up, or that was made without the lock, is done over newer facts: the next tick puts those
   * back, and as long as writes come about that late, once more. Where its worker dies over it, or the browser closes,
   * the one after that does.
   */
  #comesBack(night: string, lost: readonly string[]): void {
    const { device, forgottenAt } = this;
    const { world } = device;
    let since = world.now;
    const awaited = lost.map((text) => `${night} ${(JSON.parse(text) as RawEntry).kind}`);
    this.#awaited.push(...awaited);
    const look = () => {
      if (this.forgottenAt !== forgottenAt) return;
      // As long as nothing can be written, nothing can be put back; then the next tick does that.
      const isHindered = device.faults.wereArmed(world.now, heartbeatOf(device));
      if (world.now - device.landedAt < healing || isHindered) {
        world.in(healing, look);
        return;
      }
      const gone = missing(lost, this.ledger(night));
      const ago = device.wall - Date.parse(night);
      if (gone.length === 0) {
        this.#awaited = this.#awaited.filter((name) => !awaited.includes(name));
        return;
      }
      const isRunning = device.isAwake && !device.isWedged;
      if (ago < -day || ago > lookedAt) return;
      if (isRunning && device.workerDiedAt < since) this.#loses(gone);
      else {
        if (isRunning) since = world.now;
        world.in(heartbeatOf(device), look);
      }
    };
    world.in(healing, look);
  }

  /** What a disk has lost cannot be kept. */
  forgets(night: string, value: unknown): void {
    this.ledgers.set(night, entriesOf(value));
    this.forgottenAt = this.device.world.now;
    this.replannedAt = this.device.world.now;
  }

  /** Whether nothing that a tick needs time to learn has happened to a night for so many milliseconds. */
  isSettled(night: string, ms: number): boolean {
    return this.device.world.now - Math.max(this.replannedAt, this.answeredAt.get(night) ?? 0) > ms;
  }

  /** The first night that is not over. */
  get tonight(): PlannedNight | undefined {
    const { calendar } = this;
    const { wall } = this.device;
    return calendar.around(wall, 2, 2).find((night) => calendar.endOf(night) > wall);
  }

  obligation(): Obligation | undefined {
    return nextObligation(this.calendar, (night) => this.factsOn(night), this.device.wall);
  }
}

const none: readonly RawEntry[] = [];

const textIn = (entry: RawEntry) => String(textOf(entry));

/** How long, in milliseconds, it may take until facts are written again that a late write has overwritten. */
const healing = 30_000;

/** How long, in milliseconds, a writer waits for the lock before it goes on without. */
const patience = 5_000;

/**
 * What a fact says happened. Two ticks that give a nudge in one millisecond may not say the same of how late it is, and
 * why: one of them stays.
 */
const gist = ({ at, device, kind, stage, turn, hold, ...more }: RawEntry) =>
  JSON.stringify([at, device, kind, stage, turn, hold, kind === 'failed' && more.channel]);

/** Which of these facts, as text, are not in a ledger, wherever they stand. */
function missing(facts: readonly string[], ledger: readonly RawEntry[]): string[] {
  const there = new Set(ledger.map(gist));
  return facts.filter((text) => !there.has(gist(JSON.parse(text))));
}
