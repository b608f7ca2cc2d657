import { describe, expect, it } from 'vitest';
import { goesToBed, play } from './scene.ts';

const night = '2026-11-22';
const hour = 3_600_000;

describe('sleep and clocks (browser-behaviour.md 10)', () => {
  it('8. asleep from 30 minutes before to 45 after, Chromium: one nudge on resume, that says it is late', async () => {
    const seen = await play({
      to: '2026-11-22T23:20',
      happens: [
        ['22:00', { do: 'sleeps' }],
        ['23:15', { do: 'resumes', presence: 'active' }],
      ],
    });
    expect(seen.broken).toEqual([]);
    expect(seen.shown.slice(1)).toEqual([`23:15:00 nudge/${night}/bedtime/1`]);
    expect(seen.messages[1]).toMatch(/45 min late: the computer was asleep/);
  });

  it('9. the same in Firefox where timers pause: within a minute of the resume', async () => {
    const seen = await play({
      traits: { browser: 'firefox', timersPauseInSleep: true },
      to: '2026-11-22T23:20',
      happens: [
        ['22:00', { do: 'sleeps' }],
        ['23:15', { do: 'resumes', presence: 'active' }],
      ],
    });
    expect(seen.broken).toEqual([]);
    expect(seen.shown.slice(1)).toEqual([expect.stringMatching(/^23:15:\d\d nudge.*bedtime\/1$/)]);
  });

  it('asleep amid the tick of a nudge until the night is over: what was asked for comes about, and is taken back', async () => {
    const seen = await play({
      traits: { jitter: { share: 1, maxMs: 300 } },
      to: '2026-11-23T10:00',
      happens: [
        ['22:00', { do: 'notices', mode: 'plain' }],
        ['22:30:02.500', { do: 'sleeps' }],
        ['2026-11-23T09:00', { do: 'resumes', presence: 'active' }],
      ],
    });
    expect(seen.broken).toEqual([]);
    expect(seen.trace.filter((line) => /shows .*bedtime/.test(line))).toHaveLength(1);
    expect(seen.world.devices[0]?.notifications.shown.size).toBe(0);
  });

  it.each(['chromium', 'firefox'] as const)(
    '10. asleep over two nights, %s: one miss, the next normal',
    async (browser) => {
      const seen = await play({
        traits: { browser },
        to: '2026-11-25T10:00',
        happens: [
          ['20:00', { do: 'sleeps' }],
          ['2026-11-23T20:00', { do: 'resumes', presence: 'active' }],
          ['2026-11-23T20:05', goesToBed[1]],
          ['2026-11-24T20:05', goesToBed[1]],
        ],
      });
      expect(seen.broken).toEqual([]);
      expect(seen.ledger(night).map(({ kind, cause }) => `${kind} ${cause}`)).toContain('missed slept');
      expect(seen.shown.slice(0, 2)).toEqual([
        '21:45:00 nudge/2026-11-23/wind-down/1',
        '22:30:00 nudge/2026-11-23/bedtime/1',
      ]);
    },
  );

  it.each(['chromium', 'firefox'] as const)(
    '11. clock two hours forward past bedtime, %s: seen by the heartbeat',
    async (browser) => {
      const seen = await play({
        traits: { browser },
        to: '2026-11-22T21:20',
        happens: [['21:00:30', { do: 'jumps', ms: 2 * hour }]],
      });
      expect(seen.broken).toEqual([]);
      expect(seen.shown.filter((line) => line.includes('bedtime'))).toEqual([
        expect.stringMatching(/^23:0[12]:\d\d nudge\/2026-11-22\/bedtime\/1$/),
      ]);
      expect(seen.messages[0]).toMatch(/late/);
    },
  );

  it.each(['chromium', 'firefox'] as const)(
    '12. clock set two hours forward and back again, %s: the next tick has the heartbeat stand by as before',
    async (browser) => {
      const seen = await play({
        traits: { browser },
        to: '2026-11-22T14:40',
        happens: [
          ['12:30', { do: 'jumps', ms: 2 * hour }],
          // In Chromium nothing of ours runs before an event comes: its alarms lie two hours ahead.
          ['14:36', { do: 'jumps', ms: -2 * hour }],
          ['14:38', { do: 'is', presence: 'idle' }],
        ],
      });
      expect(seen.broken).toEqual([]);
      const [device] = seen.world.devices;
      const heartbeat = device?.alarms.get('heartbeat');
      expect(heartbeat?.periodInMinutes).toBe(15);
      expect(heartbeat?.scheduledTime).toBeLessThanOrEqual((device?.wall ?? 0) + 15 * 60_000);
    },
  );

  it.each([
    ['the year 2099', '2099-06-01T20:00:00Z'],
    ['1970', '1970-01-02T20:00:00Z'],
  ])('a clock that leaps to %s over the end of a night nobody saw: the night has one end', async (_, there) => {
    const ms = Date.parse(there) - Date.parse('2026-11-23T05:20:00Z');
    const seen = await play({
      to: '2026-11-23T10:00',
      happens: [
        ['20:00', { do: 'is', presence: 'idle' }],
        ['2026-11-23T06:20', { do: 'jumps', ms }],
        ['2026-11-23T06:50', { do: 'jumps', ms: -ms }],
        ['2026-11-23T08:00', { do: 'is', presence: 'active' }],
      ],
    });
    expect(seen.broken).toEqual([]);
    const ends = seen.ledger(night).filter(({ kind, stage }) => kind === 'missed' && stage === 'bedtime');
    expect(ends).toHaveLength(1);
    expect(seen.kinds(night)).not.toContain('shown');
  });

  it('a flight over the date line and the end of a night: the night has one end', async () => {
    const seen = await play({
      zone: 'Pacific/Honolulu',
      to: '2026-11-22T23:00',
      happens: [['20:00', { do: 'travels', zone: 'Pacific/Auckland' }]],
    });
    expect(seen.broken).toEqual([]);
    expect(seen.ledger(night).map(({ kind, cause }) => `${kind} ${cause}`)).toEqual(['missed zone']);
  });

  it.each(['chromium', 'firefox'] as const)(
    '12. clock two hours back after the nudge, %s: not again',
    async (browser) => {
      const seen = await play({
        traits: { browser },
        happens: [
          ['22:31', { do: 'jumps', ms: -2 * hour }],
          ['22:32', { do: 'is', presence: 'idle' }],
          ['22:34', { do: 'is', presence: 'active' }],
        ],
      });
      expect(seen.broken).toEqual([]);
      const times = (stage: string) => seen.shown.filter((line) => line.includes(`${night}/${stage}`)).length;
      expect([times('wind-down'), times('bedtime')]).toEqual([1, 1]);
      expect(times('overdue')).toBeLessThanOrEqual(3);
    },
  );

  it('more time asked for after a nudge that a clock two hours ahead brought: it comes again, once they are back', async () => {
    const seen = await play({
      to: '2026-11-22T23:20',
      happens: [
        ['22:29:49', { do: 'jumps', ms: 2 * hour }],
        ['22:31:10', { do: 'jumps', ms: -2 * hour }],
        ['22:32', { do: 'popup', act: 'snooze' }],
        ['22:42', { do: 'is', presence: 'idle' }],
        ['23:10', { do: 'is', presence: 'active' }],
      ],
    });
    expect(seen.broken).toEqual([]);
    const bedtimes = seen.shown.filter((line) => line.includes('/bedtime/'));
    expect(bedtimes).toEqual([`00:30:00 nudge/${night}/bedtime/1`, `23:10:00 nudge/${night}/bedtime/2`]);
  });

  it('13. clock ten minutes back before it is due, Firefox: the early alarm shows nothing', async () => {
    const seen = await play({
      traits: { browser: 'firefox' },
      happens: [goesToBed, ['22:10', { do: 'jumps', ms: -600_000 }]],
    });
    expect(seen.broken).toEqual([]);
    expect(seen.shown).toEqual([`21:45:00 nudge/${night}/wind-down/1`, `22:30:00 nudge/${night}/bedtime/1`]);
  });

  it.each(['chromium', 'firefox'] as const)(
    '14. clock in 1970 and 2099 and back, %s: no growth, recovers',
    async (browser) => {
      const there = (year: string) => Date.parse(`${year}-06-01T10:00:00Z`) - Date.parse('2026-11-22T17:00:00Z');
      const seen = await play({
        traits: { browser },
        happens: [
          goesToBed,
          ['18:00', { do: 'jumps', ms: there('1970') }],
          ['18:05', { do: 'is', presence: 'idle' }],
          ['18:06', { do: 'is', presence: 'active' }],
          ['18:30', { do: 'jumps', ms: -there('1970') }],
          ['18:31', { do: 'is', presence: 'idle' }],
          ['18:32', { do: 'is', presence: 'active' }],
          ['19:00', { do: 'jumps', ms: there('2099') }],
          ['19:05', { do: 'is', presence: 'idle' }],
          ['19:06', { do: 'is', presence: 'active' }],
          ['19:30', { do: 'jumps', ms: -there('2099') }],
          ['19:31', { do: 'is', presence: 'idle' }],
          ['19:32', { do: 'is', presence: 'active' }],
        ],
      });
      expect(seen.broken).toEqual([]);
      expect(seen.shown.filter((line) => line.includes(night)).length).toBe(2);
      const nights = [...(seen.world.devices[0]?.stores.local.texts.keys() ?? [])].filter((key) =>
        key.startsWith('night:'),
      );
      expect(nights.length).toBeLessThanOrEqual(4);
    },
  );
});
