import { describe, expect, it } from 'vitest';
import type { StoredEntry } from './support/entry.ts';
import { startHurriedChromium } from './support/hurried-chromium.ts';
import { until } from './support/until.ts';

/**
 * How late a nudge may come in fake minutes. At 600 times speed every tenth of a second that the machine takes is a
 * minute; an alarm, a worker that has to start and a notification take about one tenth, and a busy machine a few.
 */
const tolerance = 8;

/** The instants at which the nudges of a night are due, in UTC. */
interface Night {
  readonly windDown: string;
  readonly bedtime: string;
}

const nights = [
  {
    // Clocks go back at 03:00 (01:00Z): 02:30 is there twice, and the first one counts.
    name: 'autumn, 02:30 comes twice on 25 October 2026',
    start: '2026-10-24 17:00:00',
    expected: {
      'night:2026-10-24': { windDown: '2026-10-24T23:45:00Z', bedtime: '2026-10-25T00:30:00Z' },
      'night:2026-10-25': { windDown: '2026-10-25T20:45:00Z', bedtime: '2026-10-25T21:30:00Z' },
    },
    over: '2026-10-25T22:40:00Z',
  },
  {
    // Clocks go forward at 02:00 (01:00Z): there is no 02:30, and the bedtime is an hour on, at 03:30.
    name: 'spring, 02:30 is skipped on 29 March 2026',
    start: '2026-03-28 17:00:00',
    expected: {
      'night:2026-03-28': { windDown: '2026-03-29T00:45:00Z', bedtime: '2026-03-29T01:30:00Z' },
      'night:2026-03-29': { windDown: '2026-03-29T19:45:00Z', bedtime: '2026-03-29T20:30:00Z' },
    },
    over: '2026-03-29T21:40:00Z',
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
  for (const minutes of late) {
    expect(minutes).toBeGreaterThanOrEqual(0);
    expect(minutes).toBeLessThanOrEqual(tolerance);
  }
}

describe.concurrent('Amsterdam at 600 times speed', () => {
  it.each(nights)('$name: the nudges come at the right instants, none twice', async ({ start, expected, over }) => {
    const hurried = await startHurriedChromium(start);
    try {
      const { rig, hurry } = hurried;
      const saturday = { on: true, bedtime: '02:30', wake: '09:00' };
      await rig.store({ settings: { version: 1, week: { sat: saturday } } });
      await until(async () => (await rig.state()).alarms['next'], 'the first alarm');
      await hurry();
      const page = await rig.probe();
      const isOver = async () =>
        (await page.evaluate(() => Date.now())) > Temporal.Instant.from(over).epochMilliseconds ? true : undefined;
      await until(isOver, 'the nights to pass', 240_000);
      const { local } = await rig.state();
      for (const [key, night] of Object.entries(expected)) expectNight(local[key] as StoredEntry[], night);
    } finally {
      await hurried.end();
    }
  }, 300_000);
});
