import type { Device } from './device.ts';

/** What a tick changes that is run although it could have been left out; what is absent stays as it is. */
export interface Change {
  /** The badge's text, and when the next alarm comes; both are there, or nothing else changes on the screen. */
  readonly badge?: string;
  readonly next?: number;
  /** The pace of the heartbeat, in minutes. */
  readonly beat?: number;
  /** The picture of the toolbar button. */
  readonly picture?: string;
  /** How many writes to the account a tick sees besides. */
  readonly writes?: number;
}

/** A tick that could have been left out and is run all the same: it must do what it was expected to, and nothing else. */
export class SampledTick {
  readonly #device: Device;
  #expected: (Change & { readonly version: number; readonly effects: number }) | undefined;

  constructor(device: Device) {
    this.#device = device;
  }

  get isRunning(): boolean {
    return this.#expected !== undefined;
  }

  /** One begins. Where it has to wait, for late answers or for a lock, something may come between: nothing is expected. */
  begin(change: Change = {}): void {
    const { version, effects, traits, locks } = this.#device;
    const mustWait = traits.jitter.share > 0 || locks.heldByAnySince('tick') !== undefined;
    if (!mustWait) this.#expected = { version: version + (change.writes ?? 0), effects, ...change };
  }

  /** A tick has come through. */
  check(): void {
    const device = this.#device;
    const expected = this.#expected;
    this.#expected = undefined;
    if (!expected) return;
    const { version, effects, badge, next, beat, picture = device.toolbar.picture } = expected;
    const isRight =
      badge === undefined
        ? effects === device.effects
        : badge === device.toolbar.badge && next === device.alarms.get('next')?.scheduledTime;
    const isInPace = beat === undefined || beat === device.alarms.get('heartbeat')?.periodInMinutes;
    if (version === device.version && isRight && isInPace && picture === device.toolbar.picture) return;
    const what = `${version} to ${device.version}, ${effects} to ${device.effects}, badge "${device.toolbar.badge}"`;
    device.violates('a tick that could be left out does nothing else', `expected ${badge ?? 'nothing'}: ${what}`);
  }
}
