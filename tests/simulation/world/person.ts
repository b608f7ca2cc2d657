import type { Settings } from '../../../state/settings.ts';
import type { Engine } from '../engine/load.ts';
import type { Context } from './context.ts';
import type { Device } from './device.ts';

/** What a person does with the popup. */
export type Act = 'start' | 'snooze' | 'goodNight' | 'skip' | 'undo' | 'look';

/** What a person does about a notification. */
export type Reaction = Act | 'goodNightButton' | 'snoozeButton' | 'click' | 'close' | 'ignore';

/** A change of the settings, as the options page makes it. */
export interface Change {
  readonly bedtime?: string;
  readonly wake?: string;
  readonly leadMinutes?: number;
  readonly timeZone?: string;
  readonly pausedUntil?: string;
  /** The weekday that is switched on or off, 0 for Monday. */
  readonly toggles?: number;
  readonly settings?: Partial<Settings>;
}

/** How long a page stays open after the last that was done in it, in milliseconds. */
const pageStays = 4_000;

/** The person at a device: answers, looks, edits; never more quickly than a person can. */
export class Person {
  /** What they do about the coming notifications, in order; then nothing. */
  reactions: { readonly reaction: Reaction; readonly afterMs: number }[] = [];
  readonly #device: Device;

  constructor(device: Device) {
    this.#device = device;
  }

  /** A notification is on the screen. Somebody who is away does not see it. */
  notices(id: string): void {
    if (!id.startsWith('nudge/') || this.#device.presence !== 'active') return;
    const next = this.reactions.shift();
    if (!next || next.reaction === 'ignore') return;
    this.#device.in(next.afterMs, () => this.#reacts(id, next.reaction));
  }

  #reacts(id: string, reaction: Reaction): void {
    const device = this.#device;
    if (!device.isAwake || device.presence !== 'active') return;
    const isThere = device.notifications.shown.has(id);
    device.say(`the person: ${reaction} ${isThere ? '' : '(the notification is gone)'}`);
    const answers: readonly Reaction[] = ['start', 'snooze', 'goodNight', 'skip', 'undo', 'look'];
    if (answers.includes(reaction)) void this.popup(reaction as Act);
    else if (!isThere) return;
    else if (reaction === 'close') device.notifications.closes(id, true);
    else if (reaction === 'click' || device.browser === 'firefox') this.#clicks(id, undefined);
    else this.#clicks(id, reaction === 'goodNightButton' ? 0 : 1);
  }

  #clicks(id: string, button: number | undefined): void {
    const device = this.#device;
    const buttons = device.notifications.shown.get(id)?.['buttons'];
    if (button !== undefined && button >= (Array.isArray(buttons) ? buttons.length : 0)) return;
    if (button === undefined) device.emit('notifications.onClicked', [id]);
    else if (device.emit('notifications.onButtonClicked', [id, button]) && button === 0) device.witness?.pressed(id);
  }

  /** Opens the popup, which asks for a tick, and uses one of its buttons if it is offered. */
  async popup(act: Act): Promise<void> {
    await this.#inPage('popup', async (engine, page) => {
      const { night, actions } = await engine.askEvening(engine.tellEvening);
      if (!night || !actions || act === 'look') return;
      await pause(page, 1_500);
      this.#device.say(`the person: ${act} in the popup`);
      const isDone = await engine.performAct(act, { decision: { night }, actions });
      if (isDone) this.#device.witness?.answered(night.night, act);
    });
  }

  /** Edits the schedule in the options page, which ticks when it has saved. */
  async edits(change: Change): Promise<void> {
    await this.#inPage('options', async (engine) => {
      this.#device.say(`the person sets ${JSON.stringify(change)}`);
      await engine.editSettings((old) => changed(old, change));
      await engine.tick();
    });
  }

  /** Saves everything to a file. */
  async saves(): Promise<void> {
    await this.#inPage('options', async (engine) => {
      const { world, wall } = this.#device;
      world.file = engine.savedText(await engine.collectData(), Temporal.Instant.fromEpochMilliseconds(wall));
      this.#device.say('the person saves a file');
    });
  }

  /** Chooses a file in the options page, which ticks when it has brought it back. */
  async bringsBack(text: string | undefined): Promise<void> {
    if (text === undefined) return;
    await this.#inPage('options', async (engine) => {
      const { witness } = this.#device;
      witness?.bringsBack(text);
      let is = 'failed';
      try {
        is = (await engine.bringBack(text)).is;
      } finally {
        witness?.broughtBack(is === 'brought');
      }
      this.#device.say(`the person brings back a file: ${is}`);
      if (is === 'brought') await engine.tick();
    });
  }

  /** Has everything forgotten in the options page, which ticks then. */
  async forgets(): Promise<void> {
    await this.#inPage('options', async (engine) => {
      const { witness } = this.#device;
      witness?.forgets();
      const { is } = await engine.forgetEverything();
      if (is !== 'busy') witness?.forgotten();
      this.#device.say(`the person has everything forgotten: ${is}`);
      await engine.tick();
    });
  }

  async #inPage(kind: 'popup' | 'options', work: (engine: Engine, page: Context) => Promise<void>): Promise<void> {
    const device = this.#device;
    if (!device.isAwake) return;
    device.world.isBusy = true;
    const page = device.openPage(kind);
    try {
      await work(page.engine as Engine, page);
    } catch (error) {
      // The page says it in words; the person may try again.
      device.say(`the ${kind} says: ${error}`);
    }
    device.in(pageStays, () => page.end('closed'));
  }
}

function pause(page: Context, ms: number): Promise<void> {
  return new Promise((resolve) => page.setTimer(resolve, ms));
}

function changed(
  old: Settings,
  { bedtime, wake, leadMinutes, timeZone, pausedUntil, toggles, settings }: Change,
): Settings {
  const nights = Object.entries(old.week).map(([day, plan], at) => {
    const on = at === toggles ? !plan.on : plan.on;
    const changed = { on, bedtime: bedtime ?? plan.bedtime, wake: wake ?? plan.wake };
    // The page takes no night that ends as it begins.
    return [day, changed.bedtime === changed.wake ? { ...plan, on } : changed];
  });
  return {
    ...old,
    ...settings,
    week: Object.fromEntries(nights),
    leadMinutes: leadMinutes ?? old.leadMinutes,
    timeZone: timeZone ?? old.timeZone,
    pausedUntil: pausedUntil ?? old.pausedUntil,
  };
}
