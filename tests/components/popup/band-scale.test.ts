import { describe, expect, it, test } from 'vitest';
import { clockTime } from '../../../bedtime/clock-time.ts';
import { nightOf } from '../../../bedtime/night.ts';
import { tonight } from '../../../bedtime/tonight.ts';
import { weekdays } from '../../../bedtime/week.ts';
import { bandScale } from '../../../components/popup/band-scale.ts';
import { defaultSettings } from '../../../state/settings.ts';

const zone = 'Europe/Amsterdam';

function scaleAt(now: string, bedtime: string, wake: string, leadMinutes: number) {
  const plan = { on: true, bedtime: clockTime(bedtime), wake: clockTime(wake) };
  const week = { ...defaultSettings.week, ...Object.fromEntries(weekdays.map((day) => [day, plan])) };
  const instant = Temporal.Instant.from(`${now}+01:00`);
  const night = tonight({ ...defaultSettings, week, leadMinutes, zone }, instant);
  if (!night) throw new Error('no night');
  return { night, ...bandScale(night, instant) };
}

const nights = [
  ['22:30', '06:30', 45],
  ['22:30', '06:30', 0],
  ['22:30', '06:30', 5],
  ['22:30', '06:30', 120],
  ['08:00', '15:00', 30],
  ['23:59', '00:30', 15],
  ['21:00', '11:00', 60],
] as const;

describe('the picture of the night', () => {
  test.each(nights)(
    '%s to %s with %i minutes before it has everything in order and within its edges',
    (bed, wake, lead) => {
      for (let hour = 0; hour < 24; hour++) {
        const now = `2026-11-23T${String(hour).padStart(2, '0')}:10:00`;
        const scale = scaleAt(now, bed, wake, lead);
        const order = [0, scale.windDown, scale.bedtime, scale.wake, 1];
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        expect(scale.now).toBeGreaterThan(0);
        expect(scale.now).toBeLessThan(1);
        const [from, to] = scale.room;
        expect(from).toBeGreaterThanOrEqual(scale.bedtime);
        expect(to).toBeLessThanOrEqual(scale.wake);
        expect(to - from).toBeGreaterThanOrEqual((scale.wake - scale.bedtime) / 2 - 1e-9);
      }
    },
  );

  it('lets now travel from the dusk into the morning, and pins it to the edge before', () => {
    const pinned = ['09:00', '12:00', '19:00'].map(
      (time) => scaleAt(`2026-11-23T${time}:00`, '22:30', '06:30', 45).now,
    );
    expect(new Set(pinned).size).toBe(1);
    const places = ['20:30', '21:45', '22:30', '23:59'].map((time) => {
      const { now } = scaleAt(`2026-11-23T${time}:00`, '22:30', '06:30', 45);
      expect(now).toBeGreaterThan(pinned[0] as number);
      return now;
    });
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('is that of tonight', () => {
    const { night } = scaleAt('2026-11-23T12:00:00', '22:30', '06:30', 45);
    expect(night.night).toBe(nightOf(Temporal.PlainDate.from('2026-11-23')));
  });
});
