import type { Actions } from '../bedtime/actions.ts';
import type { ClockChange } from '../bedtime/clock-change.ts';
import { instantOf } from '../bedtime/instant.ts';
import type { NightState } from '../bedtime/night-state.ts';
import type { Night } from '../bedtime/tonight.ts';
import type { Why } from '../bedtime/why.ts';
import type { FirstLook } from '../platform/first-look.ts';
import type { Language, Settings } from '../state/settings.ts';
import type { Trouble } from './attempt.ts';
import type { Evening } from './evening.ts';
import type { NudgeText } from './nudge-text.ts';
import type { UntoldMiss } from './untold-misses.ts';

/** An evening as the popup shows it: so that a page that was opened need not hold the engine to know it. */
export interface ToldEvening {
  readonly now: Temporal.Instant;
  readonly zone: string;
  readonly language: Language;
  /** Those by which a page goes: all of them would be half of what it has to read. */
  readonly settings: Pick<Settings, 'snooze' | 'timeZone' | 'tips'>;
  /** The night that is running or comes next; `undefined` when all are off. */
  readonly night: Night | undefined;
  readonly state: NightState | undefined;
  readonly actions: Actions | undefined;
  /** What comes next and because of what, with the sentence that says so. */
  readonly why: { readonly is: Why['is']; readonly line: string };
  /** The nudge that stands. */
  readonly standing: NudgeText | undefined;
  readonly isPaused: boolean;
  readonly misses: readonly UntoldMiss[];
  readonly reach: Evening['reach'];
  /** The next clock change, in the week before it. */
  readonly change: ClockChange | undefined;
  readonly look: FirstLook;
  /** The next instant at which something here may be otherwise. */
  readonly askAgainAt: Temporal.Instant;
  /** What went wrong in the tick and in the reading after it. */
  readonly troubles: readonly Trouble[];
  /** The person's settings and facts could be read: without them it is an evening of defaults, good to nudge by only. */
  readonly isTheirs: boolean;
}

/** A told evening as text: storage keeps no instants. */
export function written(evening: ToldEvening): string {
  return JSON.stringify(evening, function (this: Record<string, unknown>, key, value) {
    return this[key] instanceof Temporal.Instant ? { instant: value } : value;
  });
}

/** The evening that {@link written} wrote. @throws when the text is another one. */
export function readBack(text: string): ToldEvening {
  return JSON.parse(text, (_, value) => (value?.instant ? instantOf(value.instant) : value));
}
