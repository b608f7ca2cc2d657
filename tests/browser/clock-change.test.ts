import { describe, expect, it } from 'vitest';
import type { StoredEntry } from './support/entry.ts';
import { StalledBrowser, startHurriedChromium } from './support/hurried-chromium.ts';
import { until } from './support/until.ts';

/**
 * How late a nudge may come in fake minutes. At 600 times speed every tenth of a second that the machine takes is a
 * minute. An alarm, a worker that has to start and a notification take less than one tenth on an idle machine; a busy
 * one gets a second. A clock change taken wrongly is 60 minutes, and a repeat given twice is 15.
 */
const tolerance = 10;

/** A night's key in the storage, and the instants at which its nudges are due, in UTC. */
interface Night {
  readonly key: string;
  readonly windDown: string;
  readonly bedtime: string;
}

const nights = [
  {
    // Clocks go back at 03:00 (01:00Z): 02:30 is there twice, and the first one counts.
    name: 'in the night of 24 October 2026, in which 02:30 comes twice',
    evening: '2026-10-24T18:00:00Z',
    bedtimes: { sat: { on: true, bedtime: '02:30', wake: '09:00' } },
    expected: { key: 'night:2026-10-24', windDown: '2026-10-24T23:45:00Z', bedtime: '2026-10-25T00:30:00Z' },
  },
  {
    // The default of 22:30, by winter time.
    name: 'in the night of 25 October 2026, the first by winter time',
    evening: '2026-10-25T18:00:00Z',
    bedtimes: {},
    expected: { key: 'night:2026-10-25', windDown: '2026-10-25T20:45:00Z', bedtime: '2026-10-25T21:30:00Z' },
  },
  {
    // Clocks go forward at 02:00 (01:00Z): there is no 02:30, and the bedtime is an hour on, at 03:30.
    name: 'in the night of 28 March 2026, in which 02:30 is skipped',
    evening: '2026-03-28T19:00:00Z',
    bedtimes: { sat: { on: true, bedtime: '02:30', wake: '09:00' } },
    expected: { key: 'night:2026-03-28', windDown: '2026-03-29T00:45:00Z', bedtime: '2026-03-29T01:30:00Z' },
  },
  {
    // The default of 22:30, by summer time.
    name: 'in the night of 29 March 2026, the first by summer time',
    evening: '2026-03-29T17:00:00Z',
    bedtimes: {},
    expected: { key: 'night:2026-03-29', windDown: '2026-03-29T19:45:00Z', bedtime: '2026-03-29T20:30:00Z' },
  },
] as const;

/** Every nudge of a night once, when it was due, and the repeats a quarter of an hour after the one before. */
function expectNight(entries: readonly StoredEntry[], { windDown, bedtime }: Night): void {
  const shown = entries.filter(({ kind }) => kind === 'shown');
  expect(shown.map(({ stage, turn }) => `${stage} ${turn}`)).toEqual([
    'wind-down 1',
    'bedtime 1',
    'overdue 1',
    'overdue 2',
    'overdue 3',
  ]);
  expect(new Set(shown.map(({ channel }) => channel))).toEqual(new Set(['notification']));
  const at = shown.map((entry) => Temporal.Instant.from(entry.at));
  const floor = (instant: Temporal.Instant) => instant.round({ smallestUnit: 'minute', roundingMode: 'floor' });
  const repeats = at.slice(1, 4).map((before) => floor(before).add({ minutes: 15 }));
  const due = [Temporal.Instant.from(windDown), Temporal.Instant.from(bedtime), ...repeats];
  const late = due.map((instant, place) => instant.until(at[place] ?? instant).total('minutes'));
  const ledger = entries.map(({ kind, at, stage, turn }) => [kind, at, stage, turn].join(' ')).join('\n');
  for (const minutes of late) {
    expect(minutes, ledger).toBeGreaterThanOrEqual(0);
    expect(minutes, ledger).toBeLessThanOrEqual(tolerance);
  }
}

/** The last repeat is given 45 minutes after the bedtime; late ones may take it a while longer. */
const lastNudge = (bedtime: string) => Temporal.Instant.from(bedtime).add({ minutes: 45 + 2 * tolerance });

/** The ledger of a night that a hurried browser lived through, from an evening to after its last nudge. */
async function liveThrough({ evening, bedtimes, expected }: (typeof nights)[number]): Promise<StoredEntry[]> {
  const { rig, hurryTo, end } = await startHurriedChromium(Temporal.Instant.from(evening));
  try {
    await rig.store({ settings: { version: 1, week: bedtimes } });
    const alarm = new Date(expected.windDown).toISOString();
    await until(async () => (await rig.state()).alarms['next'] === alarm || undefined, 'the first alarm');
    await hurryTo(lastNudge(expected.bedtime));
    return ((await rig.state()).local[expected.key] ?? []) as StoredEntry[];
  } finally {
    await end();
  }
}

// One after the other: two hurried browsers would keep each other up, and a tenth of a second is a minute here.
describe('At 600 times speed in Amsterdam the nudges come at the right instants, none twice', () => {
  it.each(nights)(
    '$name',
    async (night) => {
      const again = (error: unknown) => {
        if (error instanceof StalledBrowser) return liveThrough(night);
        throw error;
      };
      expectNight(await liveThrough(night).catch(again).catch(again), night.expected);
    },
    240_000,
  );
});
