import { describe, expect, it, vi } from 'vitest';
import { clockChangeAhead } from '../../bedtime/clock-change.ts';
import { everyNight, ordinary } from './evening.ts';

const ahead = (now: string, zone = 'Europe/Amsterdam', week = ordinary.week) => {
  const change = clockChangeAhead({ ...ordinary, week, zone }, Temporal.Instant.from(now));
  return change && { ...change, at: change.at.toString() };
};

describe('a clock change ahead', () => {
  it('in spring makes the night of Saturday an hour shorter', () => {
    expect(ahead('2026-03-27T12:00:00Z')).toEqual({
      ...{ at: '2026-03-29T01:00:00Z', forwardMinutes: 60, night: '2026-03-28', nightMinutes: 7 * 60 },
    });
  });

  it('in autumn makes it an hour longer', () => {
    expect(ahead('2026-10-24T20:00:00Z')).toEqual({
      ...{ at: '2026-10-25T01:00:00Z', forwardMinutes: -60, night: '2026-10-24', nightMinutes: 9 * 60 },
    });
  });

  it('is half an hour on Lord Howe', () => {
    expect(ahead('2026-10-02T00:00:00Z', 'Australia/Lord_Howe')).toMatchObject({
      ...{ at: '2026-10-03T15:30:00Z', forwardMinutes: 30, night: '2026-10-03', nightMinutes: 450 },
    });
  });

  it('is told a week before, not sooner, and no longer once it was', () => {
    expect(ahead('2026-03-22T00:59:59Z')).toBeUndefined();
    expect(ahead('2026-03-22T01:00:00Z')).toBeDefined();
    expect(ahead('2026-03-29T01:00:00Z')).toBeUndefined();
  });

  it('never comes in a zone that changes nothing', () => {
    expect(ahead('2026-03-27T12:00:00Z', 'Asia/Kathmandu')).toBeUndefined();
    expect(ahead('2026-03-27T12:00:00Z', 'UTC')).toBeUndefined();
  });

  it('is none when the zone only renames its time, as Firefox 140 tells', () => {
    const now = Temporal.Instant.from('2026-11-23T12:00:00Z');
    const renamed = now.add({ hours: 24 }).toZonedDateTimeISO('Europe/Amsterdam');
    vi.spyOn(Temporal.ZonedDateTime.prototype, 'getTimeZoneTransition').mockReturnValueOnce(renamed);
    expect(ahead(now.toString())).toBeUndefined();
  });

  it('touches no night when it falls into the waking hours', () => {
    expect(ahead('2026-03-27T12:00:00Z', 'Europe/Amsterdam', everyNight('08:00', '16:00'))).toMatchObject({
      ...{ forwardMinutes: 60, night: undefined, nightMinutes: undefined },
    });
  });
});
