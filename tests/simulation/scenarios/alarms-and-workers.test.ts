import { describe, expect, it } from 'vitest';
import { goesToBed, play } from './scene.ts';

const night = '2026-11-22';
const usual = [`21:45:00 nudge/${night}/wind-down/1`, `22:30:00 nudge/${night}/bedtime/1`];
const browsers = ['chromium', 'firefox'] as const;

describe.each(browsers)('alarms and workers in %s (browser-behaviour.md 10)', (browser) => {
  const traits = { browser };

  it('1. a normal evening, worker dead since noon: one nudge a stage, in time', async () => {
    const seen = await play({ traits, happens: [goesToBed] });
    expect(seen.broken).toEqual([]);
    expect(seen.shown).toEqual(usual);
    expect(seen.kinds(night)).toEqual(expect.arrayContaining(['shown', 'goodNight']));
  });

  it('2. killed at each await of the handler: the heartbeat finishes the night, with one id', async () => {
    for (let calls = 1; calls <= 60; calls += 1) {
      for (const afterIt of [false, true]) {
        const seen = await play({
          traits,
          to: '2026-11-22T22:40',
          happens: [goesToBed, ['22:29:59', { do: 'kills', calls, afterIt }]],
        });
        expect(seen.broken, `call ${calls} ${afterIt}`).toEqual([]);
        expect(new Set(seen.shown.slice(1).map((line) => line.slice(9)))).toEqual(
          new Set([`nudge/${night}/bedtime/1`]),
        );
      }
    }
  });

  it('3. alarms deleted by update and restart: the start sets them again', async () => {
    const seen = await play({
      traits,
      happens: [
        goesToBed,
        ['19:00', { do: 'updates' }],
        ['19:00:01', { do: 'loses alarms' }],
        ['19:00:02', { do: 'closes' }],
        ['19:00:20', { do: 'opens' }],
      ],
    });
    expect(seen.broken).toEqual([]);
    expect(seen.shown).toEqual(usual);
  });

  it('4. updated ten seconds before a nudge is due: one nudge', async () => {
    const seen = await play({ traits, happens: [goesToBed, ['22:29:50', { do: 'updates' }]] });
    expect(seen.broken).toEqual([]);
    expect(seen.shown).toEqual(usual);
  });

  it('3. updated while no alarm can be set: set a moment later, while the worker still lives', async () => {
    const rejects = { how: 'rejects', message: 'An unexpected error occurred' } as const;
    const seen = await play({
      traits,
      happens: [
        ['19:00', { do: 'fails', call: 'alarms', fate: rejects, count: 100, forMs: 10_000 }],
        ['19:00:01', { do: 'updates' }],
        goesToBed,
      ],
    });
    expect(seen.broken).toEqual([]);
    expect(seen.shown).toEqual(usual);
  });

  it('3. no alarm can be set for five minutes, whatever happens meanwhile: one more tick a quarter of a minute, not one for each', async () => {
    const rejects = { how: 'rejects', message: 'An unexpected error occurred' } as const;
    const wakers = Array.from({ length: 10 }, (_, at) => {
      const deed = { do: 'event', name: 'commands.onCommand', args: ['none'] } as const;
      return [`19:00:${String(10 + at).padStart(2, '0')}`, deed] as const;
    });
    const seen = await play({
      traits,
      to: '2026-11-22T19:10',
      happens: [['19:00', { do: 'fails', call: 'alarms', fate: rejects, count: 100_000, forMs: 300_000 }], ...wakers],
    });
    expect(seen.broken).toEqual([]);
    // Two alarms fail in a tick: the ten that something woke, one a quarter of a minute, and the heartbeat's.
    const failed = seen.trace.filter((line) => line.includes('trouble with alarm')).length / 2;
    expect(failed).toBeGreaterThan(20);
    expect(failed).toBeLessThanOrEqual(10 + 300 / 15 + 5);
  });

  it('4. updated just before a nudge is due, and the worker dies while it reads: a heartbeat that stood before brings it', async () => {
    const slow = { how: 'late', ms: 4_500 } as const;
    const seen = await play({
      traits,
      to: '2026-11-22T22:32',
      happens: [
        ['22:29:29', { do: 'fails', call: 'storage.local.get', fate: slow, count: 100, forMs: 20_000 }],
        ['22:29:30', { do: 'updates' }],
        ['22:29:32', { do: 'kills', calls: 1, afterIt: false }],
      ],
    });
    expect(seen.broken).toEqual([]);
    expect(seen.trace.some((line) => line.includes('worker ends: killed'))).toBe(true);
    expect(seen.shown.at(-1)).toMatch(new RegExp(`^22:30:[0-3]\\d nudge/${night}/bedtime/1$`));
  });

  it('5. updated a minute after a nudge: no second one, the badge painted again', async () => {
    const seen = await play({
      traits,
      to: '2026-11-22T22:40',
      happens: [['22:31', { do: 'updates' }]],
    });
    expect(seen.broken).toEqual([]);
    expect(seen.shown).toEqual(usual);
    expect(seen.world.devices[0]?.toolbar.badge).toBe('zzz');
  });

  it('6. closed from an hour before to twenty minutes after: one nudge at the start, that says so', async () => {
    const seen = await play({
      traits,
      to: '2026-11-22T22:55',
      happens: [
        ['21:00', { do: 'closes' }],
        ['22:50', { do: 'opens' }],
      ],
    });
    expect(seen.broken).toEqual([]);
    expect(seen.shown).toEqual([`22:50:00 nudge/${night}/bedtime/1`]);
    expect(seen.messages[0]).toMatch(/20 min late.*browser was closed/);
  });

  it('6. the same, killed at each await of the start: the nudge says why it is late all the same', async () => {
    for (let calls = 1; calls <= 40; calls += 1) {
      const seen = await play({
        traits,
        to: '2026-11-22T22:55',
        happens: [
          ['21:00', { do: 'closes' }],
          ['22:49:59', { do: 'kills', calls, afterIt: false }],
          ['22:50', { do: 'opens' }],
        ],
      });
      expect(seen.broken, `call ${calls}`).toEqual([]);
      const causes = seen.ledger(night).flatMap(({ kind, cause }) => (kind === 'shown' ? (cause ?? 'none') : []));
      expect(causes, `call ${calls}`).toEqual(['closed']);
    }
  });

  it('7. closed over the whole night: no nudge, and a miss with its reason', async () => {
    const seen = await play({
      traits,
      happens: [
        ['21:00', { do: 'closes' }],
        ['2026-11-23T08:00', { do: 'opens' }],
      ],
    });
    expect(seen.broken).toEqual([]);
    expect(seen.shown).toEqual([]);
    const missed = seen.ledger(night).filter(({ kind, stage }) => kind === 'missed' && stage === 'bedtime');
    expect(missed.map(({ cause }) => cause)).toEqual(['closed']);
  });

  it('a worker that dies before its first alarm leaves nobody to blame, and time goes on', async () => {
    const seen = await play({
      happens: [
        ['21:00', { do: 'switches off' }],
        ['21:00', { do: 'loses alarms' }],
        ['21:01', { do: 'closes' }],
        ['21:02', { do: 'opens' }],
        ['22:00', { do: 'kills', calls: 1, afterIt: false }],
        ['22:00', { do: 'switches on' }],
      ],
    });
    expect(seen.broken).toEqual([]);
    expect(seen.trace).toContainEqual(expect.stringContaining('killed before'));
  });
});
