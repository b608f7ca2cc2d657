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
    if (this.worker === context) this.worker = undefined;
    else this.pages.splice(this.pages.indexOf(context), 1);
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
    context.engine = this.world.engines[this.browser](hostOf(context));
    return context;
  }

  /** Starts the worker's script. An event that woke it comes in the same turn, as a rule, or a moment later. */
  startWorker(): Context {
    const worker = this.#start('worker');
    this.worker = worker;
    worker.guarded('the top level', () => (worker.engine as Engine).background.main());
    return worker;
  }

  /** An event of the browser, for every page and for the worker, which it wakes. */
  emit(name: string, args: readonly unknown[], wakes = true): void {
    if (!this.isAwake) return;
    this.quiet.settle();
    for (const page of [...this.pages]) page.dispatch(name, args);
    if (this.isWedged) return;
    if (this.worker?.isForgotten) this.worker.end('idle');
    if (!this.worker && (!wakes || (name.startsWith('notifications.') && !this.traits.noticesWake))) return;
    if (this.worker) this.worker.dispatch(name, args);
    else {
      const worker = this.startWorker();
      const [late] = this.latency();
      if (late === 0) worker.dispatch(name, args);
      else this.in(late, () => worker.isAlive && worker.dispatch(name, args));
    }
  }

  emitSoon(name: string, args: readonly unknown[], wakes = true): void {
    this.in(this.traits.jitter.share === 0 ? 0 : this.random.whole(0, 100), () => this.emit(name, args, wakes));
  }

  /** @returns whether its tick was left out. */
  alarmFires(alarm: Alarm): boolean {
    this.quiet.firedSince = true;
    if (this.quiet.elides()) return true;
    this.world.catchUp();
    this.emit('alarms.onAlarm', [alarm]);
    return false;
  }

  storageChanged(area: 'local' | 'sync' | 'session', changes: Changes): void {
    const keys = Object.keys(changes);
    if (keys.some((key) => key !== 'pulse')) this.version += 1;
    if (area === 'local') this.witness?.stored(changes);
    const bringsTick = area === 'local' && keys.some((key) => key.startsWith('night:'));
    if (this.traits.jitter.share > 0) this.emitSoon('storage.onChanged', [changes, area]);
    else this.in(0, () => (bringsTick && this.quiet.elidesTick()) || this.emit('storage.onChanged', [changes, area]));
  }

  /** The extension opens one of its pages: only somebody at the screen has any of it. */
  opensPage(what: string): void {
    if (what === 'popup' && !this.traits.opensPopups) throw new Error('Could not find an active browser window.');
    this.say(`opens ${what}`);
  }
}
