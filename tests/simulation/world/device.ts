import type { Engine } from '../engine/load.ts';
import { type Alarm, type Alarms, ChromiumAlarms } from './alarms.ts';
import { Context, type ContextKind } from './context.ts';
import { Death } from './death.ts';
import { type Fate, Faults } from './faults.ts';
import { FirefoxAlarms } from './firefox-alarms.ts';
import { hostOf } from './host.ts';
import { Leap } from './leap.ts';
import { Locks } from './locks.ts';
import { Machine, type Traits } from './machine.ts';
import { Notifications } from './notifications.ts';
import { Person } from './person.ts';
import { Quiet } from './quiet.ts';
import type { Random } from './random.ts';
import type { Changes } from './storage-area.ts';
import { Stores } from './stores.ts';
import { Toolbar } from './toolbar.ts';
import type { Witness } from './witness.ts';
import type { World } from './world.ts';

/** Events to which the engine does nothing but tick. */
const onlyTicks = ['alarms.onAlarm', 'idle.onStateChanged', 'runtime.onStartup'];

/** A machine with a browser in which the extension is installed. */
export class Device extends Machine {
  readonly name: string;
  readonly alarms: Alarms;
  readonly notifications = new Notifications(this);
  readonly stores = new Stores(this);
  readonly locks = new Locks();
  readonly faults = new Faults();
  readonly toolbar = new Toolbar(this);
  readonly quiet = new Quiet(this);
  readonly leap = new Leap(this);
  readonly pages: Context[] = [];
  readonly person: Person = new Person(this);
  worker: Context | undefined;
  isOpen = false;
  isEnabled = true;
  isWedged = false;
  /** A call that was given up long ago is done just now. */
  isLanding = false;
  /** True time at which a call last came about that its caller had given up. */
  landedAt = Number.NEGATIVE_INFINITY;
  /** True time at which a worker last ended that was not done. */
  workerDiedAt = Number.NEGATIVE_INFINITY;
  /** Whether a tick ran when the machine last fell asleep, with its lock or without. */
  sleptAmidTick = false;
  /** Whether calls that were made to go wrong may not have been done with when it did. */
  sleptAmidFaults = false;
  /** Whether the next restart loses the alarms: seen before Chromium 150 (browser-behaviour.md 1.1). */
  losesNext = false;
  readonly death: Death = new Death(this);
  witness: Witness | undefined;

  constructor(world: World, name: string, traits: Traits, zone: string, random: Random) {
    super(world, traits, zone, random);
    this.name = name;
    this.alarms = traits.browser === 'firefox' ? new FirefoxAlarms(this) : new ChromiumAlarms(this);
  }

  /** The browser runs, the extension is on and the machine awake. */
  get isAwake(): boolean {
    return this.isOpen && this.isEnabled && !this.isAsleep;
  }

  /** Whether a tick may go on just now where a sleep came in between: what it has decided is as old as that. */
  get isTickOld(): boolean {
    return this.sleptAmidTick && this.world.now - this.awakeSince < 10_000;
  }

  get isOnline(): boolean {
    return this.isOpen && this.isConnected && !this.isAsleep;
  }

  say(text: string): void {
    this.world.say(this, text);
  }

  violates(invariant: string, detail: string): void {
    this.world.violates(this, invariant, detail);
  }

  fateOf(call: string): Fate | undefined {
    const fate = this.faults.fateOf(call, this.world.now);
    if (fate) {
      this.world.count(`${call.split('.')[0]} ${fate.how}`);
      this.say(`${call} ${fate.how}`);
      this.quiet.spoil('ms' in fate ? fate.ms : 0);
      if (call === 'storage.local.get') this.witness?.readsBadly();
      this.version += 1;
    }
    return fate;
  }

  losesAlarms(): boolean {
    const loses = this.losesNext;
    this.losesNext = false;
    return loses;
  }

  contextEnded(context: Context, why: string): void {
    if (why !== 'idle') this.say(`${context.kind} ends: ${why}`);
    if (this.worker === context) {
      this.worker = undefined;
      if (why !== 'idle') this.workerDiedAt = this.world.now;
    } else this.pages.splice(this.pages.indexOf(context), 1);
  }

  /** Opens a page of the extension: a context of its own. */
  openPage(kind: ContextKind): Context {
    const page = this.#start(kind);
    this.pages.push(page);
    return page;
  }

  #start(kind: ContextKind): Context {
    this.quiet.settle();
    const context = new Context(this, kind);
    context.engine = this.world.startEngine(hostOf(context));
    return context;
  }

  /** Starts the worker's script. An event that woke it comes in the same turn, as a rule, or a moment later. */
  startWorker(): Context {
    const worker = this.#start('worker');
    this.worker = worker;
    worker.guarded('the top level', () => (worker.engine as Engine).background.main());
    return worker;
  }

  /** An event of the browser, for every page and for the worker, which it wakes. @returns whether the worker hears it. */
  emit(name: string, args: readonly unknown[], wakes = true): boolean {
    if (!this.isAwake) return false;
    const isHeard = this.#isHeard(name);
    this.quiet.settle();
    for (const page of [...this.pages]) page.dispatch(name, args);
    if (this.isWedged || !isHeard || (!this.worker && !wakes)) return false;
    if (this.worker) this.worker.dispatch(name, args);
    else {
      const worker = this.startWorker();
      const { toDo: late } = this.latency();
      const tell = () => worker.isAlive && worker.dispatch(name, args);
      if (late === 0) tell();
      else this.in(late, () => (onlyTicks.includes(name) ? this.#bringsTick(tell) : tell()));
    }
    return true;
  }

  /** An event that brings nothing but a tick, if anybody hears it. */
  emitTick(name: string, args: readonly unknown[]): void {
    if (this.#isHeard(name)) this.#bringsTick(() => this.emit(name, args));
    else this.emit(name, args);
  }

  /** Whether a worker runs, or would but for a tick that was left out, or is woken by an event. */
  #isHeard(name: string): boolean {
    if (this.worker?.isForgotten) this.worker.end('idle');
    const wakes = this.traits.noticesWake || !name.startsWith('notifications.');
    return wakes || this.worker !== undefined || this.quiet.isJustOver;
  }

  /**
   * Tells what brings nothing but a tick, unless that can be left out. What comes while a tick runs is answered by
   * another after it, and so it is told then; but at once where somebody may lose patience before.
   */
  #bringsTick(tell: () => void): void {
    const { world, locks, faults, traits, quiet } = this;
    const canWait = traits.jitter.maxMs <= 50 && !world.onlyHeartbeats && !faults.wereArmed(world.now);
    if (canWait && locks.heldSince('tick') !== undefined) {
      locks.onceFree('tick', () => this.in(0, () => this.#bringsTick(tell)));
    } else if (!quiet.elidesTick()) tell();
  }

  emitSoon(name: string, args: readonly unknown[], wakes = true): void {
    this.in(this.traits.jitter.share === 0 ? 0 : this.random.whole(0, 100), () => this.emit(name, args, wakes));
  }

  /** @returns whether its tick was left out. */
  alarmFires(alarm: Alarm): boolean {
    this.quiet.firedSince = true;
    if (this.quiet.elides()) return true;
    this.world.catchUp();
    if (this.locks.heldSince('tick') === undefined) this.emit('alarms.onAlarm', [alarm]);
    else this.emitTick('alarms.onAlarm', [alarm]);
    return false;
  }

  storageChanged(area: 'local' | 'sync' | 'session', changes: Changes): void {
    const keys = Object.keys(changes);
    // In doubt a tick looks for facts that were dropped, once and before all else: what the running one has read after
    // that does not count. What else `session` is given, it knows already.
    if (area === 'session') {
      if ('doubt' in changes) this.quiet.spoil(0);
      this.quiet.changes(() => keys.every((key) => key !== 'doubt' && changes[key]?.newValue !== undefined));
    } else if (area === 'sync') this.quiet.changes(() => keys.every((key) => this.stores.isExchanged(key)));
    else if (keys.some((key) => key !== 'pulse')) this.version += 1;
    if (area === 'local') this.witness?.stored(changes);
    // What lands late may have dropped facts, which are then put back.
    const bringsTick = area !== 'session' && !this.isLanding && keys.some((key) => key.startsWith('night:'));
    const tell = () =>
      bringsTick
        ? this.emitTick('storage.onChanged', [changes, area])
        : this.emit('storage.onChanged', [changes, area]);
    this.in(this.traits.jitter.share === 0 ? 0 : this.random.whole(0, 100), tell);
  }

  /** The extension opens one of its pages: only somebody at the screen has any of it. */
  opensPage(what: string): void {
    if (what === 'popup' && !this.traits.opensPopups) throw new Error('Could not find an active browser window.');
    this.say(`opens ${what}`);
  }
}
