import type { Device } from './device.ts';
import type { BrowserName } from './machine.ts';

/** What `notifications.create` is given. */
export type NoticeOptions = Readonly<Record<string, unknown>>;

/** How a browser's notifications behave for a while. */
export type NoticeMode =
  /** As they should. */
  | 'works'
  /** `create` resolves and nothing is there (browser-behaviour.md finding 2); in Firefox: closed at once. */
  | 'silent'
  /** `create` rejects: an icon that cannot be loaded, a permission that was taken away. */
  | 'rejects'
  /** `create` rejects all but the least: a property that this version, or this system, does not take. */
  | 'plain'
  /** Listed, but the system keeps it from the person: Focus Assist, full screen (3.2). Nobody can know. */
  | 'swallowed'
  /** The person switched them off for this extension: `getPermissionLevel` says so, and nothing is shown. */
  | 'denied';

/** What a notification cannot do without. */
const least = ['type', 'title', 'message', 'iconUrl'];

/** What else each browser takes (3.1). */
const knows: Readonly<Record<BrowserName, readonly string[]>> = {
  firefox: [...least, 'contextMessage', 'eventTime', 'priority', 'items'],
  chromium: [
    ...[...least, 'contextMessage', 'eventTime', 'priority', 'items', 'appIconMaskUrl', 'buttons', 'imageUrl'],
    ...['isClickable', 'progress', 'requireInteraction', 'silent'],
  ],
};

/**
 * The notifications of one browser (browser-behaviour.md 3.1, findings 2 and 3): the same id replaces; Chromium
 * resolves for what it does not show; both throw at a property they do not know; Firefox tells `onShown`, and without an
 * alert service closes at once, "by the user". Restarts and updates take all away.
 */
export class Notifications {
  mode: NoticeMode = 'works';
  readonly shown = new Map<string, NoticeOptions>();
  /** Properties that were asked for and that the browser does not know. */
  readonly refused: string[] = [];
  readonly #device: Device;

  constructor(device: Device) {
    this.#device = device;
  }

  create(id: string, options: NoticeOptions): string {
    const device = this.#device;
    const unknown = Object.keys(options).find((key) => !knows[device.browser].includes(key));
    if (unknown) {
      this.refused.push(unknown);
      throw new Error(`Type error for parameter options (Property "${unknown}" is unsupported)`);
    }
    const more = Object.keys(options).find((key) => !least.includes(key));
    if (this.mode === 'plain' && more) throw this.#refusal(`Unexpected property: '${more}'.`);
    if (this.mode === 'rejects') throw this.#refusal('Unable to download all specified images.');
    const { iconUrl, priority, type, title, message } = options;
    const isComplete = Boolean(type && title && message) && (device.browser === 'firefox' || Boolean(iconUrl));
    if (!isComplete || (typeof priority === 'number' && priority < 0)) return id;
    if (this.mode === 'silent' || this.mode === 'denied') {
      // Without an alert service Firefox closes at once and never says that it was shown.
      if (device.browser === 'firefox') device.emitSoon('notifications.onClosed', [id, true]);
      return id;
    }
    this.shown.set(id, options);
    device.version += 1;
    if (device.browser === 'firefox') device.emitSoon('notifications.onShown', [id]);
    this.#appears(id, options, this.mode !== 'swallowed');
    return id;
  }

  /** That the browser refuses, through no fault of the engine. */
  #refusal(message: string): Error {
    this.#device.faults.happened(this.#device.world.now);
    return new Error(message);
  }

  #appears(id: string, options: NoticeOptions, isSeen: boolean): void {
    const device = this.#device;
    device.say(`shows ${id}${isSeen ? '' : ' (swallowed)'}: ${options['message']}`);
    device.witness?.appears(id);
    if (isSeen) device.person.notices(id);
    const fades = device.traits.noticesFade && !options['requireInteraction'];
    if (fades) device.in(20_000, () => this.closes(id, false));
  }

  getAll(): Record<string, boolean> {
    return Object.fromEntries([...this.shown.keys()].map((id) => [id, true]));
  }

  clear(id: string): boolean {
    const was = this.shown.delete(id);
    if (was) {
      this.#device.say(`takes ${id} away`);
      // What the engine takes away itself tells it nothing.
      this.#device.effects += 1;
      // The engine took it away itself: nothing but a tick follows.
      const told = [id, this.#device.browser === 'firefox'];
      this.#device.in(0, () => this.#device.emitTick('notifications.onClosed', told));
    }
    return was;
  }

  /** It goes away by the person's hand, or by itself. */
  closes(id: string, byUser: boolean): void {
    const device = this.#device;
    if (!this.shown.delete(id)) return;
    // Firefox says of every notification that the person closed it, so that it counts for nothing there.
    const isRemark = byUser && device.browser === 'chromium';
    // A tick takes nudges off the screen and puts none back.
    device.quiet.changes(() => !isRemark);
    const told = [id, byUser || device.browser === 'firefox'];
    if (isRemark) device.emit('notifications.onClosed', told);
    else device.emitTick('notifications.onClosed', told);
  }

  wipe(): void {
    this.shown.clear();
  }
}
