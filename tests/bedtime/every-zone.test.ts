import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, type ClockTime, clockTime } from '../../bedtime/clock-time.ts';
import { type NightId, nightAfter } from '../../bedtime/night.ts';
import { nightTimes } from '../../bedtime/night-times.ts';
import type { Week } from '../../bedtime/week.ts';

const zones = Intl.supportedValuesOf('timeZone');
const [from, until] = ['2026-01-01', '2028-12-31'].map((date) => Temporal.PlainDate.from(date));
if (!from || !until) throw new Error('There are three years.');
const days = from.until(until).days;
const firstNight = from.toString() as NightId;
const bedtimes = Array.from({ length: 48 }, (_, half) => addMinutes(clockTime('12:00'), half * 30));

function weekOf(bedtime: ClockTime, sleepMinutes: number): Week {
  const plan = { on: true, bedtime, wake: addMinutes(bedtime, sleepMinutes) };
  return { mon: plan, tue: plan, wed: plan, thu: plan, fri: plan, sat: plan, sun: plan };
}

/** Goes through a run of nights and finds each once, after the one before, and with a wake time after its bedtime. */
function checkNights(zone: string, bedtime: ClockTime, sleepMinutes: number, first: NightId, count: number): void {
  const schedule = { week: weekOf(bedtime, sleepMinutes), leadMinutes: 45, zone };
  let last = -Infinity;
  for (let day = 0; day < count; day++) {
    const night = nightAfter(first, day);
    const times = nightTimes(night, schedule);
    const [bed, wake] = [times?.bedtimeAt.epochMilliseconds ?? NaN, times?.wakeAt.epochMilliseconds ?? NaN];
    // One comparison a night keeps the millions of nights fast; the message is made only when it fails.
    if (!(bed > last && wake > bed && wake < bed + 26 * 3_600_000)) {
      expect.fail(`${zone} ${night} ${bedtime}: in bed ${times?.bedtimeAt}, up ${times?.wakeAt}`);
    }
    last = bed;
  }
}

/** The nights around every clock change that a zone has in the three years. */
function nightsOfChanges(zone: string): NightId[] {
  const nights: NightId[] = [];
  let at = Temporal.PlainDate.from(from as Temporal.PlainDate).toZonedDateTime(zone);
  for (;;) {
    const change = at.getTimeZoneTransition('next');
    if (!change || Temporal.PlainDate.compare(change.toPlainDate(), until as Temporal.PlainDate) > 0) return nights;
    nights.push(change.toPlainDate().subtract({ days: 3 }).toString() as NightId);
    at = change;
  }
}

describe(`in every one of the ${zones.length} time zones`, () => {
  it('the nights around a clock change come once each and in order, for bedtimes at every half hour', () => {
    const changes = zones.flatMap((zone) => nightsOfChanges(zone).map((night) => ({ zone, night })));
    expect(changes.length).toBeGreaterThan(500);
    for (const { zone, night } of changes) for (const bedtime of bedtimes) checkNights(zone, bedtime, 480, night, 5);
  }, 60_000);

  it('all nights of three years come once each and in order, whatever the bedtime and the length of the night', () => {
    const lengths = fc.integer({ min: 1, max: 1439 });
    const property = fc.property(
      fc.constantFrom(...zones),
      fc.constantFrom(...bedtimes),
      lengths,
      (zone, bedtime, length) => checkNights(zone, bedtime, length, firstNight, days),
    );
    fc.assert(property, { numRuns: 60 });
  }, 60_000);
});
