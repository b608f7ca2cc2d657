import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { clockTime, minutesBetween, minutesOf } from '../../../bedtime/clock-time.ts';
import { type Hold, movedTo, reachOf, stepped, toFullHour } from '../../../components/options/move-night.ts';
import { inBed, timeAt } from '../../../components/options/week-scale.ts';

const times = (bedtime: string, wake: string) => ({ bedtime: clockTime(bedtime), wake: clockTime(wake) });
const time = fc.integer({ min: 0, max: 1439 }).map(timeAt);
const night = fc.record({ bedtime: time, wake: time }).filter(({ bedtime, wake }) => bedtime !== wake);
const hold = fc.constantFrom<Hold>('bedtime', 'wake', 'night');
const end = fc.constantFrom('bedtime', 'wake');

describe('an end of a night that is moved', () => {
  it('comes to lie on five minutes, never on the other end, and never in another night', () => {
    fc.assert(
      fc.property(night, hold, fc.integer({ min: -3000, max: 6000 }), (night, hold, minutes) => {
        const reach = reachOf(night, hold);
        fc.pre(reach.from <= reach.to);
        const moved = movedTo(night, hold, minutes);
        const { from, to } = inBed(moved);
        expect(moved.bedtime).not.toBe(moved.wake);
        expect(minutesOf(hold === 'wake' ? moved.wake : moved.bedtime) % 5).toBe(0);
        const at = hold === 'wake' ? to : from;
        expect(at).toBeGreaterThanOrEqual(reach.from);
        expect(at).toBeLessThanOrEqual(reach.to);
        if (hold === 'night') expect(to - from).toBe(minutesBetween(night.bedtime, night.wake));
        if (hold === 'bedtime') expect(moved.wake).toBe(night.wake);
        if (hold === 'wake') expect(moved.bedtime).toBe(night.bedtime);
      }),
    );
  });

  it('goes where it is brought', () => {
    expect(movedTo(times('22:30', '06:30'), 'bedtime', 723)).toEqual(times('00:05', '06:30'));
    expect(movedTo(times('22:30', '06:30'), 'wake', 1142)).toEqual(times('22:30', '07:00'));
    expect(movedTo(times('22:30', '06:30'), 'night', 690)).toEqual(times('23:30', '07:30'));
    expect(movedTo(times('08:00', '16:00'), 'wake', 1710)).toEqual(times('08:00', '16:30'));
  });

  it('stops before the other end', () => {
    expect(movedTo(times('22:30', '06:30'), 'bedtime', 2000)).toEqual(times('06:25', '06:30'));
    expect(movedTo(times('22:30', '06:30'), 'wake', 0)).toEqual(times('22:30', '22:35'));
    expect(movedTo(times('22:30', '06:30'), 'wake', 9000)).toEqual(times('22:30', '22:25'));
  });

  it('as a bedtime stops at the noons between which the night has its name', () => {
    expect(movedTo(times('22:30', '06:30'), 'bedtime', -60)).toEqual(times('12:00', '06:30'));
    expect(movedTo(times('08:00', '16:00'), 'bedtime', 1500)).toEqual(times('11:55', '16:00'));
  });
});

describe('a step', () => {
  test.each([
    ['22:30', 5, '22:35'],
    ['22:30', -5, '22:25'],
    ['22:33', 5, '22:35'],
    ['22:33', -5, '22:30'],
    ['23:45', 30, '00:15'],
    ['12:00', -30, '12:00'],
  ])('from %s by %i minutes leads to %s', (bedtime, minutes, reached) => {
    expect(stepped(times(bedtime, '06:30'), 'bedtime', minutes).bedtime).toBe(reached);
  });

  test.each([
    ['06:30', 1, '07:00'],
    ['06:30', -1, '06:00'],
    ['06:00', 1, '07:00'],
    ['06:00', -1, '05:00'],
  ] as const)('to a full hour from %s in direction %i leads to %s', (wake, direction, reached) => {
    expect(toFullHour(times('22:30', wake), 'wake', direction).wake).toBe(reached);
  });

  it('onward and one back end where they began, but at the stops', () => {
    fc.assert(
      fc.property(night, end, fc.constantFrom(5, 30), (night, end, minutes) => {
        const onGrid = movedTo(night, end, inBed(night)[end === 'wake' ? 'to' : 'from']);
        const reach = reachOf(onGrid, end);
        const at = inBed(onGrid)[end === 'wake' ? 'to' : 'from'];
        fc.pre(at >= reach.from && at + minutes <= reach.to);
        expect(stepped(stepped(onGrid, end, minutes), end, -minutes)).toEqual(onGrid);
      }),
    );
  });
});
