import type { Device } from '../world/device.ts';
import { brokenBy } from './appearances.ts';
import { type Circumstances, tickTakes } from './circumstances.ts';
import type { Memory } from './memory.ts';
import type { Obligation } from './obligation.ts';

/** How long before a nudge, in milliseconds, a disturbance still explains why it comes again. */
const remembered = 60_000;

const day = 86_400_000;

/** How long a call may hang, in milliseconds: whoever cannot be told of a full screen goes on without. */
const hangs = 70_000;

/** Watches what comes on the screen of a device: nothing at the wrong time, nothing twice (I2, I5). */
export class Screen {
  /** True time at which each notification last appeared, in milliseconds, and for which bedtime. */
  readonly appeared = new Map<string, { readonly at: number; readonly bedtime: string | undefined }>();
  readonly #device: Device;
  readonly #memory: Memory;
  readonly #circumstances: Circumstances;

  constructor(device: Device, memory: Memory, circumstances: Circumstances) {
    this.#device = device;
    this.#memory = memory;
    this.#circumstances = circumstances;
  }

  appears(id: string, owed: Obligation | undefined): void {
    const [, night = '', stage = '', turn = ''] = id.split('/');
    const { world, wall } = this.#device;
    world.count('nudges shown', true);
    const { calendar, settings } = this.#memory;
    const bedtime = calendar.night(night)?.bedtime;
    const before = this.appeared.get(id);
    this.appeared.set(id, { at: world.now, bedtime });
    // It comes long after it was asked for: nobody can call it back before it is there.
    if (this.#device.isLanding || this.#device.isTickOld) return;
    if (!this.#memory.isSettled(night, tickTakes)) return;
    const { isDisturbed, isLongAway, isLongBusy, graceUntil } = this.#circumstances;
    const { windDownMinutes, bedtimeMinutes } = settings.hold;
    const patience = (stage === 'wind-down' ? windDownMinutes : bedtimeMinutes) * 60_000 - 1_000;
    const isRecorded = this.#memory
      .ledger(night)
      .filter((entry) => entry.kind === 'shown' && entry.stage === stage && entry.bedtime === bedtime)
      .some((entry) => entry.turn === Number(turn));
    const broken = brokenBy({
      night,
      stage,
      wall,
      calendar,
      facts: this.#memory.factsOn(night),
      isAway: !isDisturbed && isLongAway,
      isHeld:
        isLongBusy &&
        !this.#device.faults.wereArmed(world.now, hangs) &&
        owed !== undefined &&
        wall < owed.at + patience,
      isRecorded: isRecorded && !isDisturbed,
    });
    const isAgain = before?.bedtime === bedtime && !isDisturbed && graceUntil < (before?.at ?? 0) - remembered;
    if (broken) this.#device.violates(broken, id);
    else if (before && isAgain) this.#device.violates('I2 shown again', id);
    else this.#checkTurn(night, stage, Number(turn), id);
  }

  /** All was forgotten: what is still on the screen has appeared all the same. */
  forgets(): void {
    const { shown } = this.#device.notifications;
    for (const id of this.appeared.keys()) if (!shown.has(id)) this.appeared.delete(id);
  }

  /**
   * Another turn of a stage needs a snooze, an edit, an answer taken back, or one that was given twice, for the ledger
   * could not be read: that was judged when it came. Repeats are at most three. The snoozes of a night that went bad
   * cannot be counted any more.
   */
  #checkTurn(night: string, stage: string, turn: number, id: string): void {
    if (this.#device.world.now - this.#memory.forgottenAt < day) return;
    const ledger = this.#memory.ledger(night);
    const answers = ledger.filter(({ kind }) => kind === 'snoozed' || kind === 'restored').length;
    const turns = ledger.filter((entry) => entry.kind === 'shown' && entry.stage === stage).map((entry) => entry.turn);
    const twice = turns.length - new Set(turns).size;
    const reasons = answers + this.#memory.edits + twice;
    if (turn <= (stage === 'overdue' ? 3 : 1) + reasons) return;
    this.#device.violates('I2 at most one nudge a stage', `${id} for ${reasons} reasons`);
  }
}
