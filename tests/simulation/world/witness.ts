import type { NightId } from '../../../bedtime/night.ts';
import type { Countdown } from '../invariants/countdown.ts';
import type { NightEnd } from '../invariants/night-end.ts';
import type { Act } from './person.ts';
import type { Changes } from './storage-area.ts';

/** What comes next by itself. */
export interface Outlook {
  /** Wall clock, in milliseconds, up to which a heartbeat changes nothing but, maybe, the badge. */
  readonly steadyUntil: number;
  /** The same for one that may change its own pace besides. */
  readonly dayEnds: number;
  /** Whether the heartbeat has to beat every minute. */
  readonly isQuick: boolean;
  /** The countdown to bedtime, if one runs and nothing else is due. */
  readonly countdown: Countdown | undefined;
  /** A nudge is due, and is not there yet. */
  readonly isDue: boolean;
}

/** Who watches a device and holds the engine to its promises. The world tells it everything; it never interferes. */
export interface Witness {
  /** Values of `storage.local` changed. */
  stored(changes: Changes): void;
  /** A notification appeared. */
  appears(id: string): void;
  /** The tick that ends a night was left out at this wall time, in milliseconds. */
  nightEnds(at: number): void;
  /** The person pressed Good night on a notification. */
  pressed(id: string): void;
  /** An answer in the popup was taken: the popup's promise resolved. */
  answered(night: NightId, act: Act): void;
  /** A stored value went bad behind everybody's back. */
  wentBad(key: string, value: unknown): void;
  /** The person has everything forgotten: what is removed from now on is to be. */
  forgets(): void;
  /** All was forgotten. */
  forgotten(): void;
  /** The person brings back a file with this text: what is written from now on may be from elsewhere. */
  bringsBack(text: string): void;
  /** It was brought back, or refused. */
  broughtBack(isDone: boolean): void;
  /** A read of the stores goes wrong: the engine may act upon defaults for a moment. */
  readsBadly(): void;
  /** The zone or the clock moved: the nights are others now. */
  replanned(): void;
  /** Something other than the stores changed: presence, a full screen. */
  changed(): void;
  /**
   * Something happened that the engine needs a while to find out, at most so many milliseconds; whether a nudge may
   * come later for it.
   */
  disturbed(what: string, graceMs: number, delays?: boolean): void;
  /** The end of the night that has just ended, if nothing is due and nothing else is to be done about it. */
  nightEnd(): NightEnd | undefined;
  /** What the first tick of a day takes out of the account, where it does nothing else; keys of `storage.sync`. */
  clearedToday(): readonly string[] | undefined;
  /** What comes next by itself, for a heartbeat of this pace, in minutes. */
  outlook(heartbeatMinutes: number | undefined): Outlook;
  /** The engine logged a warning or an error. */
  complains(words: string): void;
  /** After everything that happened: is a promise broken? */
  review(): void;
}
