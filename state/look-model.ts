import { effect, type ReadonlySignal } from '@preact/signals-core';
import type { Ledger } from '../bedtime/ledger.ts';
import type { NightId } from '../bedtime/night.ts';
import { nightfall, nightToFall } from '../bedtime/nightfall.ts';
import type { FirstLook } from '../platform/first-look.ts';
import type { After } from '../platform/timer.ts';
import { firstLookOf } from './first-look-of.ts';
import { lookOf } from './look.ts';
import { scheduleOf } from './schedule-of.ts';
import type { Settings } from './settings.ts';

/** What a page's look depends on, and what it does to the page. */
export interface LookParts {
  /** `undefined` as long as they are not read. */
  readonly settings: ReadonlySignal<Settings | undefined>;
  readonly readLedger: (night: NightId) => Promise<Ledger>;
  readonly now: () => Temporal.Instant;
  readonly systemZone: () => string;
  readonly after: After;
  readonly wear: (look: string) => void;
  /** Keeps what the next page is to begin with. */
  readonly remember: (first: FirstLook) => void;
}

/** How a page looks, at every moment. */
export interface LookModel {
  /** Looks at the evening and dresses the page. Never rejects. */
  refresh(): Promise<void>;
  /** From now on the page changes with the settings, and at the moment when it gets night or day. */
  keepFresh(): void;
}

/** The longest that a page goes by what it read, in milliseconds. */
const minute = 60_000;

/** The look of a page. */
export function lookModel({ settings, readLedger, now, systemZone, after, wear, remember }: LookParts): LookModel {
  let wait = minute;
  let remembered = '';

  async function refresh(): Promise<void> {
    const set = settings.value;
    if (!set) return;
    const { theme } = set;
    const schedule = scheduleOf(set, systemZone());
    const night = nightToFall(schedule, now());
    // Whether somebody went to bed early is good to know, no more: the clock will do.
    const ledger = night ? await readLedger(night.night).catch(() => []) : [];
    const instant = now();
    const { isNight, changesAt } = nightfall(night, ledger, instant);
    wear(lookOf(theme, isNight));
    wait = changesAt ? changesAt.epochMilliseconds - instant.epochMilliseconds : minute;
    const key = JSON.stringify([theme, schedule, night?.night, isNight]);
    if (key === remembered) return;
    remembered = key;
    remember(firstLookOf(theme, schedule, isNight, instant));
  }

  function tend(): void {
    after(Math.max(1_000, Math.min(minute, wait)), () => refresh().then(tend));
  }

  return {
    refresh,
    keepFresh: () => {
      effect(() => void refresh());
      tend();
    },
  };
}
