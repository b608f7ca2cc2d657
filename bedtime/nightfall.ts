import { isAfter } from './instant.ts';
import type { Ledger } from './ledger.ts';
import { nightState } from './night-state.ts';
import { type Night, nightsFrom, tonight } from './tonight.ts';
import { type Schedule, unpaused } from './week.ts';

/** How light it is for the person, and when that changes. */
export interface Nightfall {
  readonly isNight: boolean;
  /** `undefined` when no night lies ahead. */
  readonly changesAt: Temporal.Instant | undefined;
}

/**
 * The night by which the lights go down. A pause takes the nudges away, not the dark, so it is looked through; a night
 * that is off has no wind-down, and its evening stays as light as the day.
 */
export function nightToFall(schedule: Schedule, now: Temporal.Instant): Night | undefined {
  return tonight(unpaused(schedule), now);
}

/**
 * Whether the lights are low at `now`: from the wind-down to the end of the night, and sooner for whoever has begun to
 * wind down or said good night. Skipping a night does not turn them up: whoever wants to be left in peace at half past
 * eleven does not want a bright page either.
 * @param night what {@link nightToFall} gives.
 */
export function nightfall(night: Night | undefined, ledger: Ledger, now: Temporal.Instant): Nightfall {
  if (!night) return { isNight: false, changesAt: undefined };
  const { started, finished } = nightState(ledger);
  const isNight = !isAfter(night.windDownAt, now) || started !== undefined || finished?.kind === 'goodNight';
  return { isNight, changesAt: isNight ? night.endsAt : night.windDownAt };
}

/** How many nights ahead {@link darkHours} looks: whoever opens a page once a week is known. */
const ahead = 8;

/** When it is dark from `now` on, from and until in epoch milliseconds; from `now` itself when it is night already. */
export function darkHours(
  schedule: Schedule,
  isNight: boolean,
  now: Temporal.Instant,
): (readonly [from: number, until: number])[] {
  const first = nightToFall(schedule, now);
  if (!first) return [];
  return [...nightsFrom(first.night, ahead, unpaused(schedule))].map(({ windDownAt, endsAt }, place) => [
    (place === 0 && isNight ? now : windDownAt).epochMilliseconds,
    endsAt.epochMilliseconds,
  ]);
}
