import type { Settings } from '../../../state/settings.ts';
import type { Device } from '../world/device.ts';
import type { Planned } from '../world/event-queue.ts';
import type { Act } from '../world/person.ts';
import type { Changes } from '../world/storage-area.ts';
import type { Outlook, Witness } from '../world/witness.ts';
import { checkAnswered, checkPressed } from './answers.ts';
import { checkBroughtBack } from './brought-back.ts';
import { Circumstances } from './circumstances.ts';
import { countdown } from './countdown.ts';
import { Forgotten } from './forgotten.ts';
import { checkAlarm, checkMark, checkTickEnds } from './mark.ts';
import { Memory } from './memory.ts';
import { type NightEnd, nightEnd } from './night-end.ts';
import type { Obligation } from './obligation.ts';
import { checkRecord } from './record.ts';
import { Screen } from './screen.ts';
import { SettledNights } from './settled-nights.ts';
import { clearedToday, steadyUntil } from './steady-until.ts';

/** A nudge comes within this many milliseconds of its time. */
const bound = 60_000;

/** How long, in milliseconds, a read that failed may still be the reason for what is shown upon defaults. */
const badRead = 30_000;

/** Watches one device and holds the engine to its promises. */
export class Watcher implements Witness {
  readonly memory: Memory;
  readonly #device: Device;
  readonly #nights: SettledNights;
  readonly #circumstances: Circumstances;
  readonly #screen: Screen;
  readonly #forgotten: Forgotten;
  #obligation: Obligation | undefined;
  #owedSince = 0;
  #isDirty = true;
  #check: Planned | undefined;
  #blamed = '';
  /** The person has had everything forgotten: what is removed, at once or by a call that hung, is to be. */
  #hasForgotten = false;
  /** The file that is being brought back. */
  #file: string | undefined;
  /** A file that was not brought back, as far as the page knows. */
  #lateFile: string | undefined;
  /** A tick has left its mark. */
  #isMarked = false;

  constructor(device: Device, settings: Settings) {
    this.#device = device;
    this.memory = new Memory(device, settings);
    this.#nights = new SettledNights(device, this.memory);
    this.#circumstances = new Circumstances(device);
    this.#screen = new Screen(device, this.memory, this.#circumstances);
    this.#forgotten = new Forgotten(device);
  }

  stored(changes: Changes): void {
    const { isDisturbed } = this.#circumstances;
    for (const key of Object.keys(changes)) {
      const newValue = changes[key]?.newValue;
      if (newValue === undefined && this.#hasForgotten && !key.startsWith('fact:')) {
        this.wentBad(key, undefined);
        continue;
      }
      this.#forgotten.stored(key, newValue);
      if (key !== 'pulse') this.#isDirty = true;
      if (key === 'settings') this.memory.learns(newValue as Settings);
      if (key.startsWith('night:') && !key.endsWith(':unreadable')) {
        const night = key.slice('night:'.length);
        const owed = this.#obligation;
        for (const entry of this.memory.writes(night, newValue)) {
          if (this.#file !== undefined || this.#lateFile?.includes(entry.at)) continue;
          checkRecord(entry, night, owed, this.memory, this.#screen.appeared, isDisturbed);
        }
      }
      if (key === 'pulse') {
        this.#isMarked = true;
        checkMark(this.memory, isDisturbed);
        this.#nights.settle(Date.parse((newValue as { at: string }).at));
      }
    }
  }

  appears(id: string): void {
    if (!id.startsWith('nudge/')) return;
    this.changed();
    this.#screen.appears(id, this.#obligation);
  }

  nightEnd(): NightEnd | undefined {
    const owed = this.memory.obligation();
    this.#owe(owed);
    return nightEnd(this.memory, owed);
  }

  clearedToday(): readonly string[] | undefined {
    return clearedToday(this.memory);
  }

  nightEnds(at: number): void {
    this.#nights.settle(at);
  }

  pressed(id: string): void {
    checkPressed(id, this.memory, this.#circumstances);
  }

  answered(night: string, act: Act): void {
    checkAnswered(night, act, this.memory);
  }

  wentBad(key: string, value: unknown): void {
    this.memory.replannedAt = this.#device.world.now;
    // Whoever has lost the mark of the last tick, and closes before the next one, cannot know what was missed.
    if (key === 'pulse') this.#nights.forgets();
    if (key.startsWith('night:')) this.memory.forgets(key.slice('night:'.length), value);
    this.#isDirty = true;
  }

  forgets(): void {
    this.#hasForgotten = true;
    this.#forgotten.begins(this.memory);
  }

  forgotten(): void {
    this.#forgotten.ends();
    this.#screen.forgets();
  }

  bringsBack(text: string): void {
    this.#file = text;
    this.#forgotten.bringsBack();
  }

  broughtBack(isDone: boolean): void {
    if (isDone && this.#file !== undefined) checkBroughtBack(this.#file, this.memory);
    // Its one write may have been given up, and be done after all.
    if (!isDone) this.#lateFile = this.#file;
    this.#file = undefined;
    this.replanned();
  }

  readsBadly(): void {
    this.memory.replannedAt = this.#device.world.now + badRead;
  }

  changed(): void {
    this.#circumstances.look();
    this.#isDirty = true;
  }

  disturbed(_what: string, graceMs: number, delays = true): void {
    this.#circumstances.disturbed(graceMs, delays);
    this.#isDirty = true;
  }

  replanned(): void {
    this.memory.replannedAt = this.#device.world.now;
    this.#isDirty = true;
  }

  complains(words: string): void {
    const { faults, world } = this.#device;
    if (faults.wereArmed(world.now)) return;
    this.#device.violates('no trouble is logged where nothing was made to fail', words);
  }

  outlook(heartbeatMinutes: number | undefined): Outlook {
    const owed = this.memory.obligation();
    this.#owe(owed);
    return {
      ...steadyUntil(this.memory, owed, heartbeatMinutes),
      countdown: countdown(this.memory, owed),
      isDue: owed !== undefined && owed.at <= this.#device.wall,
    };
  }

  review(): void {
    if (this.#circumstances.look()) this.#isDirty = true;
    const { faults, locks, world } = this.#device;
    if (faults.wereArmed(world.now)) checkTickEnds(this.#device);
    if (this.#isMarked && locks.heldSince('tick') === undefined) {
      this.#isMarked = false;
      // Who was switched off amid a tick has not come to its end.
      if (this.#device.isAwake) checkAlarm(this.memory, this.#circumstances.isDisturbed);
    }
    if (!this.#isDirty) return;
    this.#isDirty = false;
    this.#owe(this.memory.obligation());
    this.#device.world.callOff(this.#check);
    if (!this.#obligation || !this.#circumstances.isFine || this.#blamed === nameOf(this.#obligation)) return;
    const { offset } = this.#device;
    this.#check = world.at(this.#deadline(this.#obligation) - offset, () => this.#checkOwed());
  }

  #owe(owed: Obligation | undefined): void {
    const before = this.#obligation;
    this.#obligation = owed;
    const isSame = owed && before && nameOf(owed) === nameOf(before) && owed.at === before.at;
    if (!isSame) this.#owedSince = this.#device.world.now;
  }

  /** Wall time by which the nudge must be there, as things are now. */
  #deadline({ at, stage }: Obligation): number {
    const { offset } = this.#device;
    const { isBusy, fineSince, lateUntil } = this.#circumstances;
    const { windDownMinutes, bedtimeMinutes } = this.memory.settings.hold;
    const patience = (stage === 'wind-down' ? windDownMinutes : bedtimeMinutes) * 60_000;
    const from = Math.max(at + (isBusy ? patience : 0), fineSince + offset, this.#owedSince + offset);
    return Math.max(from + bound, lateUntil + offset);
  }

  #checkOwed(): void {
    this.changed();
    const owed = this.memory.obligation();
    this.#owe(owed);
    // A worker that died before it could set its first alarm: nothing wakes the extension, and nobody can help it.
    if (!this.#device.worker && !this.#device.alarms.get('heartbeat')) {
      // Until something does: then it is owed from then on.
      this.#owedSince = this.#device.world.now;
      return;
    }
    if (!owed || !this.#circumstances.isFine || this.#device.wall < this.#deadline(owed)) return;
    this.#blamed = nameOf(owed);
    const late = Math.round((this.#device.wall - owed.at) / 1_000);
    this.#device.violates('I3 each nudge comes within 60 seconds', `${this.#blamed} is ${late} s late`);
  }
}

function nameOf({ stage, night }: Obligation): string {
  return `${stage} of ${night.night}`;
}
