import { describe, expect, it } from 'vitest';
import { clockTime } from '../../../bedtime/clock-time.ts';
import { everyNight, goesToBed, play } from './scene.ts';

const week = (bedtime: string, wake: string) => ({ week: everyNight(bedtime, wake) });
const of = (shown: readonly string[], stage: string) => shown.filter((line) => line.includes(`/${stage}/1`));

describe('clock changes and journeys (browser-behaviour.md 10)', () => {
  it.each([
    ['Europe/Berlin', '2027-03-27', '02:30', '03:30:00'],
    ['Africa/Cairo', '2027-04-29', '00:30', '01:30:00'],
    ['America/Santiago', '2027-09-04', '00:30', '01:30:00'],
  ])('15. the spring gap at bedtime in %s: once, at the compatible instant', async (zone, date, bedtime, time) => {
    const next = Temporal.PlainDate.from(date).add({ days: 1 });
    const seen = await play({ zone, from: `${date}T12:00`, to: `${next}T11:00`, settings: week(bedtime, '09:30') });
    expect(seen.broken).toEqual([]);
    expect(of(seen.shown, 'bedtime')).toEqual([`${time} nudge/${date}/bedtime/1`]);
  });

  it.each([
    ['Africa/Cairo', '2027-10-28', '23:30'],
    ['America/New_York', '2026-10-31', '01:30'],
    ['Australia/Lord_Howe', '2027-04-03', '01:45'],
  ])('16. the autumn overlap at bedtime in %s: once, the first time', async (zone, date, bedtime) => {
    const next = Temporal.PlainDate.from(date).add({ days: 1 });
    const seen = await play({ zone, from: `${date}T12:00`, to: `${next}T11:00`, settings: week(bedtime, '09:30') });
    expect(seen.broken).toEqual([]);
    expect(of(seen.shown, 'bedtime')).toEqual([`${bedtime}:00 nudge/${date}/bedtime/1`]);
  });

  it.each([
    ['2027-03-27', '01:45:00'],
    ['2026-10-24', '02:45:00'],
  ])('17. a lead of 30 minutes across the change of %s is 30 minutes', async (date, time) => {
    const next = Temporal.PlainDate.from(date).add({ days: 1 });
    const settings = { ...week('03:15', '09:30'), leadMinutes: 30 };
    const seen = await play({ zone: 'Europe/Berlin', from: `${date}T12:00`, to: `${next}T11:00`, settings });
    expect(seen.broken).toEqual([]);
    expect(of(seen.shown, 'wind-down')).toEqual([`${time} nudge/${date}/wind-down/1`]);
  });

  it('18. the evening decides which night it is: 00:30 on Saturday is Friday', async () => {
    const plan = (bedtime: string) => ({ on: true, bedtime: clockTime(bedtime), wake: clockTime('08:00') });
    const days = { ...everyNight('22:30', '06:30'), fri: plan('00:30'), sun: plan('00:45') };
    const seen = await play({ from: '2026-11-27T12:00', to: '2026-11-30T10:00', settings: { week: days } });
    expect(seen.broken).toEqual([]);
    expect(of(seen.shown, 'bedtime')).toEqual([
      '00:30:00 nudge/2026-11-27/bedtime/1',
      '22:30:00 nudge/2026-11-28/bedtime/1',
      '00:45:00 nudge/2026-11-29/bedtime/1',
    ]);
  });

  it('19. eastwards past bedtime: at once, with the reason, and never two for a night', async () => {
    const seen = await play({
      zone: 'Europe/Berlin',
      happens: [['16:00:30', { do: 'travels', zone: 'Asia/Tokyo' }]],
    });
    expect(seen.broken).toEqual([]);
    expect(of(seen.shown, 'bedtime').filter((line) => line.includes('2026-11-22')).length).toBe(1);
    expect(seen.messages.find((message) => message.includes('time zone'))).toBeDefined();
  });

  it('20. westwards after the nudge: not again for the same night; the next is normal', async () => {
    const seen = await play({
      zone: 'Asia/Tokyo',
      from: '2026-11-21T12:00',
      to: '2026-11-24T18:00',
      happens: [
        goesToBed,
        ['2026-11-22T20:00', goesToBed[1]],
        ['2026-11-22T22:40', { do: 'travels', zone: 'America/Los_Angeles' }],
        // The next evening in Los Angeles.
        ['2026-11-24T12:00', goesToBed[1]],
      ],
    });
    expect(seen.broken).toEqual([]);
    expect(of(seen.shown, 'bedtime')).toEqual([
      '22:30:00 nudge/2026-11-21/bedtime/1',
      '22:30:00 nudge/2026-11-22/bedtime/1',
      '22:30:00 nudge/2026-11-23/bedtime/1',
    ]);
  });

  it.each([
    ['Pacific/Auckland', 'Pacific/Honolulu'],
    ['Pacific/Honolulu', 'Pacific/Auckland'],
  ])('21. over the date line from %s to %s: each night at most once', async (zone, there) => {
    const seen = await play({
      zone,
      to: '2026-11-26T10:00',
      happens: [
        ['18:00', { do: 'travels', zone: there }],
        ['18:10', { do: 'is', presence: 'idle' }],
        ['18:11', { do: 'is', presence: 'active' }],
      ],
    });
    expect(seen.broken).toEqual([]);
    const nights = of(seen.shown, 'bedtime').map((line) => line.slice(9));
    expect(new Set(nights).size).toBe(nights.length);
    expect(nights.length).toBeGreaterThanOrEqual(3);
  });

  it('21. over the date line and back before the evening: given up there, the night comes here, and ends once', async () => {
    const seen = await play({
      zone: 'Pacific/Honolulu',
      settings: week('00:50', '04:00'),
      happens: [
        ['20:59', { do: 'travels', zone: 'Pacific/Auckland' }],
        ['21:03', { do: 'travels', zone: 'Pacific/Honolulu' }],
      ],
    });
    expect(seen.broken).toEqual([]);
    expect(of(seen.shown, 'bedtime')).toEqual(['00:50:00 nudge/2026-11-22/bedtime/1']);
    expect(seen.kinds('2026-11-22')).toContain('missed');
  });
});
