import { describe, expect, it } from 'vitest';
import type { Deed } from '../plan/happening.ts';
import { play, type Seen } from './scene.ts';

const night = '2026-11-22';
const settingsOf = ({ world }: Seen, device: number) =>
  world.devices[device]?.stores.local.get(['settings'])['settings'];
const account = ({ world }: Seen, device: number) => world.devices[device]?.stores.sync;
const edits = (leadMinutes: number): Deed => ({ do: 'edits', change: { leadMinutes } });
/** Wall times from an hour on, so many seconds apart. */
const times = (from: string, count: number, seconds: number) =>
  Array.from({ length: count }, (_, at) =>
    Temporal.PlainTime.from(from)
      .add({ milliseconds: Math.round(at * seconds * 1_000) })
      .toString({ smallestUnit: 'millisecond' }),
  );
const refused = (seen: Seen, what: string) => seen.trace.filter((line) => line.includes(what)).length;

/** A browser that is out of room in the account complains at every tick; that is no fault of the engine. */
const besides = ({ broken }: Seen) => broken.filter((words) => !words.startsWith('no trouble is logged'));

describe('the quotas of the browser account (browser-behaviour.md 4.2 and 10, scenario 29)', {
  timeout: 60_000,
}, () => {
  it('29. more than 120 writes in a minute: nothing is lost here, the nudge comes, and the other machine has the last word of it', async () => {
    const seen = await play({
      devices: 2,
      to: '2026-11-22T22:32',
      happens: [
        ...times('15:00', 149, 0.3).map((time, at) => [time, edits(at % 2 === 0 ? 40 : 50)] as const),
        ['15:01', edits(35)],
      ],
    });
    expect(besides(seen)).toEqual([]);
    expect(refused(seen, 'MAX_WRITE_OPERATIONS_PER_MINUTE')).toBeGreaterThan(0);
    for (const device of [0, 1]) expect(settingsOf(seen, device)).toMatchObject({ leadMinutes: 35 });
    expect(seen.shown.filter((line) => line.includes('wind-down')).map((line) => line.slice(0, 5))).toEqual([
      '21:55',
      '21:55',
    ]);
  });

  it("29. a night whose answers outgrow an item's 8,192 bytes: it goes on here, and settings still travel", async () => {
    const seen = await play({
      devices: 2,
      to: '2026-11-22T22:40',
      happens: [
        ...times('13:00', 50, 12).flatMap((time, at) => [
          [time, { do: 'popup', act: at % 2 === 0 ? 'skip' : 'undo' }] as const,
        ]),
        ...times('14:00', 50, 12).flatMap((time, at) => [
          [time, { do: 'popup', act: at % 2 === 0 ? 'skip' : 'undo' }] as const,
        ]),
        ['16:00', edits(30)],
      ],
    });
    expect(besides(seen)).toEqual([]);
    expect(refused(seen, 'kQuotaBytesPerItem')).toBeGreaterThan(0);
    expect(seen.kinds(night).filter((kind) => kind === 'restored')).toHaveLength(50);
    expect(settingsOf(seen, 1)).toMatchObject({ leadMinutes: 30 });
    expect(seen.shown).toContain(`22:00:00 nudge/${night}/wind-down/1`);
    expect(seen.shown).toContain(`22:30:00 nudge/${night}/bedtime/1`);
  });

  it('29. an account that is full: nothing is lost here, and what was set travels once there is room', async () => {
    const seen = await play({
      devices: 2,
      to: '2026-11-22T22:32',
      happens: [
        ['14:00', { do: 'crowds', bytes: 102_000 }],
        ['15:00', edits(35)],
        ['15:01', { do: 'popup', act: 'skip' }],
        ['15:02', { do: 'popup', act: 'undo' }],
        ['18:00', { do: 'crowds', bytes: 0 }],
      ],
    });
    expect(besides(seen)).toEqual([]);
    expect(refused(seen, 'kQuotaBytes quota')).toBeGreaterThan(0);
    expect(settingsOf(seen, 1)).toMatchObject({ leadMinutes: 35 });
    expect(account(seen, 0)?.get(['settings'])['settings']).toMatchObject({ leadMinutes: 35 });
    expect(seen.kinds(night, 1)).toEqual(expect.arrayContaining(['skipped', 'restored']));
  });
});
