import { expect, it } from 'vitest';
import { dayOf } from './world/day-of.ts';

/** Where an hour that is skipped is the first of a day, or the last. */
const zones = ['America/Nuuk', 'America/Havana', 'Africa/Cairo', 'America/Santiago'];

const hour = 3_600_000;

it('a day lasts from its first instant to the first of the next date, whatever hour is skipped', () => {
  for (const zone of zones) {
    const dateAt = (ms: number) =>
      Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate().toString();
    // Backwards: each day is first asked for by its last hour, and is kept.
    for (let ms = Date.parse('2028-12-31T23:30Z'); ms > Date.parse('2028-01-01T00:00Z'); ms -= hour) {
      const { date, from, to } = dayOf(ms, zone);
      const [before, after] = [-1, 1].map((days) => Temporal.PlainDate.from(date).add({ days }).toString());
      const edges = [from - 1, from, ms, to - 1, to].map(dateAt);
      expect(edges, `${zone}, ${new Date(ms).toISOString()}`).toEqual([before, date, date, date, after]);
    }
  }
});
