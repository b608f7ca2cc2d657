import { expect, it } from 'vitest';
import { quickDate } from './world/quick-date.ts';
import { Random } from './world/random.ts';

const zones = ['Europe/Amsterdam', 'America/Havana', 'Asia/Beirut', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'];

it('a quick date finds the wall times that a real one finds, on the days on which clocks change too', () => {
  const random = new Random(5);
  const two = (value: number) => String(value).padStart(2, '0');
  for (const zone of zones) {
    for (let date = Temporal.PlainDate.from('2026-01-01'); date.year < 2028; date = date.add({ days: 1 })) {
      const wall = {
        timeZone: zone,
        plainTime: `${two(random.pick([0, 1, 2, 3, 12, 23]))}:${two(random.whole(0, 59))}`,
      };
      const found = quickDate(Temporal.PlainDate.from(String(date)), Temporal.Instant).toZonedDateTime(wall);
      const theirs = date.toZonedDateTime(wall);
      expect([found.day, String(found.toInstant())]).toEqual([theirs.day, String(theirs.toInstant())]);
    }
  }
});
