import { expect, it } from 'vitest';
import { defaultSettings } from '../../state/settings.ts';
import { Calendar } from './invariants/calendar.ts';
import { factsOf, type RawEntry } from './invariants/facts.ts';
import type { Memory } from './invariants/memory.ts';
import { SettledNights } from './invariants/settled-nights.ts';
import type { Device } from './world/device.ts';

const calendar = Calendar.of(defaultSettings, 'UTC');

/** What is said of the night of Monday, which ends at 06:30 and was skipped, when that is taken back then, if at all. */
function said(restored?: string, isMissed = false): string[] {
  const broken: string[] = [];
  const world = { now: 0, nights: 0 };
  const device = {
    world,
    faults: { wereArmed: () => false },
    violates: (_: string, detail: string) => broken.push(detail),
  };
  const skipped: RawEntry = { at: '2026-11-23T21:00:00Z', device: 'a', kind: 'skipped' };
  const undoes = `${skipped.at}/a/skipped`;
  const ledger = restored
    ? [skipped, { at: `2026-11-24T${restored}Z`, device: 'a', kind: 'restored', undoes }]
    : [skipped];
  if (isMissed) ledger.push({ at: '2026-11-24T06:30:00Z', device: 'a', kind: 'missed', stage: 'bedtime' });
  const memory = {
    calendar,
    replannedAt: Number.NEGATIVE_INFINITY,
    ledger: () => ledger,
    factsOn: () => factsOf(ledger),
  };
  const nights = new SettledNights(device as unknown as Device, memory as unknown as Memory);
  for (const time of ['2026-11-24T06:00:00Z', '2026-11-24T06:30:02Z']) {
    world.now = Date.parse(time);
    nights.settle(world.now);
  }
  expect(world.nights).toBe(1);
  return broken;
}

it('a night has an end that is taken back only as it ends, and none that is taken back before', () => {
  for (const restored of [undefined, '06:30:01', '06:29:58']) expect(said(restored)).toEqual([]);
  expect(said('06:29:58', true)).toEqual([]);
  expect(said('06:20:00', true)).toEqual([]);
  expect(said('06:20:00')).toEqual(['2026-11-23 has 0: skipped restored']);
});
