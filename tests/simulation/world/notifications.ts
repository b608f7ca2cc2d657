import type { Device } from './device.ts';

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
  /** Listed, but the system keeps it from the person: Focus Assist, full screen (3.2). Nobody can know. */
  | 'swallowed'
  /** The person switched them off for this extension: `getPermissionLevel` says so, and nothing is shown. */
  | 'denied';

const firefoxKnows = ['type', 'title', 'message', 'iconUrl', 'contextMessage', 'eventTime', 'priority', 'items'];

/**
 * The notifications of one browser (browser-behaviour.md 3.1, findings 2 and 3): the same id replaces; Chromium
 * resolves for what it does not show; Firefox throws at a property it does not know, tells `onShown`, and without an
 * alert service closes at once, "by the user". Restarts and updates take all away.
 */
export class Notifications {
  mode: NoticeMode = 'works';
  readonly shown = new Map<string, NoticeOptions>();
  readonly #device: Device;

  constructor(device: Device) {
    this.#device = device;
  }

  create(id: string, options: NoticeOptions): string {
    const device = this.#device;
    if (device.browser === 'firefox') {
      const unknown = Object.keys(options).find((key) => !firefoxKnows.includes(key));
      if (unknown) throw new Error(`Type error for parameter options (Property "${unknown}" is unsupported)`);
    }
    if (this.mode === 'rejects') throw new Error('Unable to download all specified images.');
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
      // What the engine takes away itself tells it nothing.
      this.#device.effects += 1;
      // The engine took it away itself: nothing but a tick follows.
      const told = [id, this.#device.browser === 'firefox'];
      this.#device.in(0, () => this.#device.quiet.elidesTick() || this.#device.emit('notifications.onClosed', told));
    }
    return was;
  }

  /** It goes away by the person's hand, or by itself. */
  closes(id: string, byUser: boolean): void {
    if (!this.shown.delete(id)) return;
    this.#device.version += 1;
    this.#device.emit('notifications.onClosed', [id, byUser || this.#device.browser === 'firefox']);
  }

  wipe(): void {
    this.shown.clear();
  }
}
