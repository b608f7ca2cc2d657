import type { Cause, Entry } from './ledger.ts';
import type { NightId } from './night.ts';
import type { NudgeKey } from './nudge-id.ts';
import type { Night } from './tonight.ts';
import type { Why } from './why.ts';

/** A nudge to be given now. */
export interface Nudge extends NudgeKey {
  readonly id: string;
  readonly times: Night;
  /** How late it is, in whole minutes, and why; `undefined` while it is in time. */
  readonly late: { readonly minutes: number; readonly cause: Cause } | undefined;
}

/** A fact to be written into the ledger of a night. */
export interface Fact {
  readonly night: NightId;
  readonly entry: Entry;
}

/** What to do now, and when to ask again. */
export interface Decision {
  /** The night that is running or comes next; `undefined` when all are off. */
  readonly night: Night | undefined;
  readonly show: Nudge | undefined;
  /** The notifications that may stay, if there are any: of the nudge that stands, and of the one that is due. */
  readonly keep: readonly [standing: string | undefined, due: string | undefined];
  readonly badge: string;
  readonly why: Why;
  /** What is held back, what was missed. */
  readonly record: readonly Fact[];
  /** The next instant at which the answer may be another one: after `now`, at most a day ahead. */
  readonly askAgainAt: Temporal.Instant;
  /** How often to ask in between, should a clock jump or an alarm be lost. */
  readonly heartbeatMinutes: 1 | 15;
}
