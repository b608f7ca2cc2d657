import { describe, expect, it } from 'vitest';
import { goesToBed, play } from './scene.ts';

const night = '2026-11-22';
const slow = { jitter: { share: 0.5, maxMs: 40 } };
const of = (shown: readonly string[], stage: string) => shown.filter((line) => line.includes(`${night}/${stage}`));

describe('races (browser-behaviour.md 10)', () => {
  it('22. bedtime moved to a minute ago, while the worker ticks: now, and once', async () => {
    const seen = await play({
      to: '2026-11-22T22:05',
      traits: slow,
      happens: [
        ['22:00', { do: 'edits', change: { bedtime: '21:59', leadMinutes: 0 } }],
        ['22:00', { do: 'event', name: 'alarms.onAlarm', args: [{ name: 'next' }] }],
      ],
    });
    expect(seen.broken).toEqual([]);
    expect(of(seen.shown, 'bedtime')).toEqual([expect.stringMatching(/^22:00:0\d/)]);
  });

  it('22. bedtime moved to a minute ahead, and then to after midnight: the last edit wins', async () => {
    const seen = await play({
      traits: slow,
      happens: [
        ['22:00', { do: 'edits', change: { bedtime: '22:01', leadMinutes: 0 } }],
        ['22:00:30', { do: 'edits', change: { bedtime: '00:30' } }],
      ],
    });
    expect(seen.broken).toEqual([]);
    expect(of(seen.shown, 'bedtime')).toEqual([expect.stringMatching(/^00:30:0\d nudge\/2026-11-22\/bedtime\/1$/)]);
  });

  it('23. popup, options and worker tick in one millisecond: one claim', async () => {
    const seen = await play({
      traits: slow,
      to: '2026-11-22T22:35',
      happens: [
        ['22:30', { do: 'pages', count: 3 }],
        ['22:30', { do: 'event', name: 'runtime.onStartup', args: [] }],
      ],
    });
    expect(seen.broken).toEqual([]);
    expect(of(seen.shown, 'bedtime').length).toBe(1);
    expect(seen.ledger(night).filter(({ kind, stage }) => kind === 'claimed' && stage === 'bedtime').length).toBe(1);
  });

  it.each(['tick', `night:${night}`])(
    '23. a page that hangs holds the lock %s: one nudge all the same',
    async (name) => {
      const seen = await play({
        to: '2026-11-22T22:35',
        happens: [
          ['22:29:50', { do: 'holds lock', name, ms: 300_000 }],
          ['22:30', { do: 'pages', count: 2 }],
        ],
      });
      expect(seen.broken).toEqual([]);
      expect(new Set(of(seen.shown, 'bedtime').map((line) => line.slice(9)))).toEqual(
        new Set([`nudge/${night}/bedtime/1`]),
      );
      expect(of(seen.shown, 'bedtime')[0]).toMatch(/^22:30/);
    },
  );

  it('two machines: a night answered on one withdraws the nudge on the other', async () => {
    const seen = await play({
      devices: 2,
      to: '2026-11-22T22:40',
      happens: [['22:31', { do: 'popup', act: 'goodNight' }, 0]],
    });
    expect(seen.broken).toEqual([]);
    expect(seen.kinds(night, 1)).toContain('goodNight');
    expect([...(seen.world.devices[1]?.notifications.shown.keys() ?? [])]).toEqual([]);
  });

  it('two machines: a snooze holds on the other one too, even if its nudge came in the meantime', async () => {
    const seen = await play({
      devices: 2,
      to: '2026-11-22T22:55',
      settings: { snooze: { minutes: 20, limit: 3, lengths: 'fixed' } },
      happens: [
        ['22:29', { do: 'is', presence: 'idle' }, 1],
        ['22:30:03', { do: 'popup', act: 'snooze' }, 0],
        ['22:30:06', { do: 'is', presence: 'active' }, 1],
      ],
    });
    expect(seen.broken).toEqual([]);
    expect(of(seen.shown, 'bedtime').map((line) => line.slice(0, 5))).toEqual(['22:30', '22:30', '22:50', '22:50']);
    expect(of(seen.shown, 'overdue')).toEqual([]);
  });

  it('29. two machines: settings travel, defaults never do, and both keep nudging', async () => {
    const seen = await play({
      devices: 2,
      to: '2026-11-23T10:00',
      happens: [
        ['15:00', { do: 'edits', change: { bedtime: '23:15' } }, 0],
        ['15:30', { do: 'connects', online: false }, 1],
        ['16:00', { do: 'edits', change: { bedtime: '23:30' } }, 1],
        ['16:30', { do: 'edits', change: { bedtime: '23:45' } }, 0],
        ['17:00', { do: 'connects', online: true }, 1],
        ['18:00', { do: 'pages', count: 1 }, 0],
        ['18:00', { do: 'pages', count: 1 }, 1],
      ],
    });
    expect(seen.broken).toEqual([]);
    const bedtimes = of(seen.shown, 'bedtime').map((line) => line.slice(0, 5));
    expect(bedtimes).toEqual(['23:45', '23:45']);
  });

  it('29. a quota of the account that is spent keeps nothing back here', async () => {
    const fate = {
      how: 'rejects',
      message: 'This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.',
    } as const;
    const seen = await play({
      devices: 2,
      happens: [
        ['14:00', { do: 'fails', call: 'storage.sync', fate, count: 100_000, forMs: 10 * 3_600_000 }],
        ['15:00', { do: 'edits', change: { bedtime: '23:15' } }],
        goesToBed,
      ],
    });
    expect(of(seen.shown, 'bedtime')[1] ?? '').toMatch(/^23:15/);
  });
});
