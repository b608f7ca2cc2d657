import * as fc from 'fast-check';
import { addMinutes, type ClockTime, clockTime } from '../../bedtime/clock-time.ts';
import { causes, channels, type Entry, holds, type Ledger, stages } from '../../bedtime/ledger.ts';
import { type NightId, nightAfter } from '../../bedtime/night.ts';
import { type NightPlan, type Schedule, type Week, weekdays } from '../../bedtime/week.ts';

/** Zones whose rules are old enough to expect literal instants of them. */
const steadyZones = [
  'Europe/Amsterdam',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'UTC',
];

/** Zones that change their clocks at ordinary bedtimes and their rules now and then: for properties only. */
const restlessZones = ['Africa/Cairo', 'America/Santiago', 'America/Havana', 'Asia/Beirut'];

export const zones = fc.constantFrom(...steadyZones, ...restlessZones);

export const clockTimes: fc.Arbitrary<ClockTime> = fc
  .integer({ min: 0, max: 1439 })
  .map((minute) => addMinutes(clockTime('00:00'), minute));

export const nightIds: fc.Arbitrary<NightId> = fc
  .integer({ min: 0, max: 5000 })
  .map((days) => nightAfter('2024-01-01' as NightId, days));

function plans(on: fc.Arbitrary<boolean> = fc.boolean()): fc.Arbitrary<NightPlan> {
  return fc.record({ on, bedtime: clockTimes, wake: clockTimes });
}

export const uniformWeeks: fc.Arbitrary<Week> = plans(fc.constant(true)).map(
  (plan): Week => ({ mon: plan, tue: plan, wed: plan, thu: plan, fri: plan, sat: plan, sun: plan }),
);

export const weeks: fc.Arbitrary<Week> = fc
  .tuple(plans(), plans(), plans(), plans(), plans(), plans(), plans())
  .map((seven) => Object.fromEntries(weekdays.map((day, place) => [day, seven[place]])) as unknown as Week);

export const leads = fc.integer({ min: 0, max: 120 });

export function schedules(week: fc.Arbitrary<Week> = fc.oneof(uniformWeeks, weeks)): fc.Arbitrary<Schedule> {
  return fc.record({ week, leadMinutes: leads, zone: zones });
}

/** Instants of 2024 to 2037, often within an hour of a clock change. */
export const instants: fc.Arbitrary<Temporal.Instant> = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2037, 0) }),
      fc
        .tuple(fc.constantFrom(Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1)), fc.integer({ min: -60, max: 60 }))
        .map(([change, minutes]) => change + minutes * 60_000),
    ),
  )
  .map(([milliseconds]) => Temporal.Instant.fromEpochMilliseconds(milliseconds));

/** Few enough of each that entries meet, and even clash over a name. */
const moments = fc
  .integer({ min: 0, max: 5 })
  .map((minute) => Temporal.Instant.from('2026-11-23T21:30:00Z').add({ minutes: minute }).toString());
const fact = { at: moments, device: fc.constantFrom('laptop', 'desk') };
const nudge = {
  ...fact,
  stage: fc.constantFrom(...stages),
  turn: fc.integer({ min: 1, max: 3 }),
  bedtime: fc.constantFrom('22:30', '23:00'),
};

export const entries: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({ kind: fc.constant('claimed' as const), ...nudge }),
  fc.record(
    {
      kind: fc.constant('shown' as const),
      ...nudge,
      channel: fc.constantFrom(...channels),
      lateMinutes: fc.integer({ min: 2, max: 500 }),
      cause: fc.constantFrom(...causes),
    },
    { requiredKeys: ['kind', 'at', 'device', 'stage', 'turn', 'bedtime', 'channel'] },
  ),
  fc.record({
    kind: fc.constant('failed' as const),
    ...nudge,
    channel: fc.constantFrom(...channels),
    why: fc.string(),
  }),
  fc.record({ kind: fc.constant('held' as const), ...nudge, hold: fc.constantFrom(...holds) }),
  fc.record({
    kind: fc.constant('missed' as const),
    ...fact,
    stage: fc.constantFrom('wind-down' as const, 'bedtime' as const),
    cause: fc.constantFrom(...causes),
  }),
  fc.record({ kind: fc.constant('snoozed' as const), ...fact, until: moments }),
  fc.record({ kind: fc.constantFrom('started' as const, 'goodNight' as const, 'skipped' as const), ...fact }),
  fc.record({ kind: fc.constantFrom('told' as const, 'reached' as const), ...fact }),
  fc.record({
    kind: fc.constant('restored' as const),
    ...fact,
    undoes: fc.tuple(moments, fc.constantFrom('started', 'skipped')).map(([at, kind]) => `${at}/laptop/${kind}`),
  }),
);

export const ledgers: fc.Arbitrary<Ledger> = fc.array(entries, { maxLength: 12 });
