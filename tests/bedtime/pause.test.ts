import { describe, expect, it } from 'vitest';
import { pauseInForce } from '../../bedtime/pause.ts';
import { ordinary } from './evening.ts';

const inForce = (pausedUntil: string | undefined, now: string, week = ordinary.week) =>
  pauseInForce({ ...ordinary, week, pausedUntil }, Temporal.Instant.from(`2026-11-${now}+01:00`));
const allOff = Object.fromEntries(Object.entries(ordinary.week).map(([day, plan]) => [day, { ...plan, on: false }]));

describe('a pause', () => {
  it.each<[string, string | undefined, string, string | undefined]>([
    ['there is none', '', '23T21:00', undefined],
    ['none was ever made', undefined, '23T21:00', undefined],
    ['it is over since this morning', '2026-11-23', '23T09:00', undefined],
    ['it ends tomorrow', '2026-11-24', '23T21:00', '2026-11-24'],
    ['it was made after midnight and takes the night that runs', '2026-11-24', '24T02:00', '2026-11-24'],
    ['that night is over', '2026-11-24', '24T09:00', undefined],
    ['it is no date at all', 'soon', '23T21:00', undefined],
  ])('in force or not, when %s', (_, until, now, expected) => {
    expect(inForce(until, now)).toBe(expected);
  });

  it('is in force when tonight is off anyhow, and when all nights are', () => {
    const noMonday = { ...ordinary.week, mon: { ...ordinary.week.mon, on: false } };
    expect(inForce('2026-11-24', '23T21:00', noMonday)).toBe('2026-11-24');
    expect(inForce('2026-11-24', '23T21:00', allOff as typeof ordinary.week)).toBe('2026-11-24');
    expect(inForce('2026-11-23', '23T21:00', allOff as typeof ordinary.week)).toBeUndefined();
  });
});
