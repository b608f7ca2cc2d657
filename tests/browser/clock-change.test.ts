import { afterAll, describe, expect, it } from 'vitest';
import type { StoredEntry } from './support/entry.ts';
import { allNudges, expectNight, given, lastNudge, told, tolerance } from './support/expect-night.ts';
import type { HurriedChromium } from './support/hurried-chromium.ts';
import { hurriedNights } from './support/hurried-nights.ts';

/** Slaapwel's default of 22:30, but 02:30 on Saturdays: in the hour that the clock changes move. */
const settings = { version: 1, week: { sat: { on: true, bedtime: '02:30', wake: '09:00' } } };

const nights = [
  {
    // Clocks go forward at 02:00 (01:00Z): there is no 02:30, and the bedtime is an hour on, at 03:30.
    name: 'in the night of 28 March 2026, in which 02:30 is skipped',
    expected: { key: 'night:2026-03-28', windDown: '2026-03-29T00:45:00Z', bedtime: '2026-03-29T01:30:00Z' },
  },
  {
    // The default of 22:30, by summer time.
    name: 'in the night of 29 March 2026, the first by summer time',
    expected: { key: 'night:2026-03-29', windDown: '2026-03-29T19:45:00Z', bedtime: '2026-03-29T20:30:00Z' },
  },
  {
    // Clocks go back at 03:00 (01:00Z): 02:30 is there twice, and the first one counts.
    name: 'in the night of 24 October 2026, in which 02:30 comes twice',
    expected: { key: 'night:2026-10-24', windDown: '2026-10-24T23:45:00Z', bedtime: '2026-10-25T00:30:00Z' },
  },
  {
    // The default of 22:30, by winter time.
    name: 'in the night of 25 October 2026, the first by winter time',
    expected: { key: 'night:2026-10-25', windDown: '2026-10-25T20:45:00Z', bedtime: '2026-10-25T21:30:00Z' },
  },
] as const;

/**
 * How long before its first nudge a night is begun, in minutes: the heartbeat of a day comes every quarter of an hour,
 * and is what finds that the clock was set.
 */
const runUp = 40;

const hurried = hurriedNights(settings);
afterAll(() => hurried.end());

const at = (instant: string) => Temporal.Instant.from(instant);
const ledgerOf = async ({ rig }: HurriedChromium, key: string) =>
  ((await rig.state()).local[key] ?? []) as StoredEntry[];

/** Hurries on until a nudge is given, so that the clock can be set before the next one is due, however slow the machine. */
const hurryOver = (chromium: HurriedChromium, nudge: string, key: string, atMost: Temporal.Instant) =>
  chromium.hurryTo(atMost, async () => given(await ledgerOf(chromium, key)).at(-1) === nudge);

// One after the other: two hurried browsers would keep each other up, and a tenth of a second is a minute here.
describe('At 600 times speed in Amsterdam the nudges come at the right instants, none twice', () => {
  it.each(nights)('$name', async ({ expected }) => {
    const evening = at(expected.windDown).subtract({ minutes: runUp });
    const ledger = await hurried.live(evening, async (chromium) => {
      await chromium.hurryTo(lastNudge(at(expected.bedtime)));
      return ledgerOf(chromium, expected.key);
    });
    expectNight(ledger, at(expected.windDown), at(expected.bedtime));
  });
});

describe('At 600 times speed in Amsterdam a clock that somebody sets (browser-behaviour.md 10)', () => {
  it('11. forward by two hours, over the bedtime: one nudge, that says how late it is', async () => {
    const ledger = await hurried.live(at('2026-10-27T20:20:00Z'), async (chromium) => {
      await hurryOver(chromium, 'wind-down 1', 'night:2026-10-27', at('2026-10-27T21:05:00Z'));
      await chromium.jumpTo(at('2026-10-27T23:15:00Z'));
      await chromium.hurryTo(at('2026-10-28T00:30:00Z'));
      return ledgerOf(chromium, 'night:2026-10-27');
    });
    expect(given(ledger), told(ledger)).toEqual(allNudges);
    const bedtime = ledger.find(({ kind, stage }) => kind === 'shown' && stage === 'bedtime');
    expect(bedtime?.lateMinutes).toBeGreaterThanOrEqual(105);
    expect(bedtime?.lateMinutes).toBeLessThanOrEqual(105 + 2 * tolerance);
    // A machine that slept and a clock that was set look the same from within, and are told in the same words.
    expect(bedtime?.cause).toBe('slept');
  });

  it('12. back by two hours, just after the bedtime nudge: none twice when 22:30 comes again', async () => {
    const ledger = await hurried.live(at('2026-10-28T20:20:00Z'), async (chromium) => {
      await hurryOver(chromium, 'wind-down 1', 'night:2026-10-28', at('2026-10-28T21:10:00Z'));
      // Over the bedtime, so that its nudge comes late: when 22:30 comes again, the one that was given lies ahead.
      await chromium.jumpTo(at('2026-10-28T21:50:00Z'));
      await hurryOver(chromium, 'bedtime 1', 'night:2026-10-28', at('2026-10-28T22:04:00Z'));
      await chromium.jumpTo(at('2026-10-28T19:50:00Z'));
      // What the browser session remembers of the nudge is gone, as after an update: the ledger alone has to know.
      await (await chromium.rig.probe()).evaluate(() => chrome.storage.session.clear());
      // The heartbeat is silent until the clock is where it was; whatever else wakes the worker must not mislead it.
      await chromium.hurryTo(at('2026-10-28T20:50:00Z'));
      await chromium.rig.store({ settings: { ...settings, language: 'en' } });
      await chromium.hurryTo(at('2026-10-28T21:32:00Z'));
      await chromium.rig.store({ settings });
      await chromium.hurryTo(lastNudge(at('2026-10-28T22:04:00Z')));
      return ledgerOf(chromium, 'night:2026-10-28');
    });
    expect(given(ledger), told(ledger)).toEqual(allNudges);
    const bedtime = ledger.find(({ kind, stage }) => kind === 'shown' && stage === 'bedtime');
    expect(at(bedtime?.at ?? '').since(at('2026-10-28T21:50:00Z')).sign).toBe(1);
  });
});
