import { describe, expect, it } from 'vitest';
import { fails, forGood, hangingScenes } from './hanging-scenes.ts';
import { play } from './scene.ts';

const night = '2026-11-22';
const bedtime = `nudge/${night}/bedtime/1`;

describe.each(['chromium', 'firefox'] as const)('a call that hangs in %s', (browser) => {
  it.each([
    ...['alarms', 'idle', 'action', 'windows', 'tabs', 'runtime', 'storage.session', 'storage.sync'],
    ...['notifications.getPermissionLevel', 'notifications.create', 'notifications.getAll', 'notifications.clear'],
    'notifications',
  ])(
    'every call of %s hangs for good all evening: the nudges are given within a minute',
    { timeout: 30_000 },
    async (call) => {
      const to = '2026-11-22T22:50';
      // The alarms of the evening are set by then.
      const from = call === 'alarms' ? '21:40' : '21:00';
      const hangs = fails(call, forGood, 100_000, 7_200_000);
      const seen = await play({ traits: { browser }, to, happens: [[from, hangs]] });
      expect(seen.broken).toEqual([]);
      const shown = seen.ledger(night).filter(({ kind }) => kind === 'shown');
      expect(shown.map(({ stage, at }) => `${stage} ${at.slice(11, 16)}`)).toEqual([
        expect.stringMatching(/^wind-down 20:4[56]$/),
        expect.stringMatching(/^bedtime 21:3[01]$/),
        expect.stringMatching(/^overdue 21:4[567]$/),
      ]);
    },
  );
});

describe('what a call does that was given up', () => {
  it('an alarm that is set long after it was asked for is put right at once', async () => {
    const seen = await play(hangingScenes['an alarm that is set long after it was asked for']);
    expect(seen.broken).toEqual([]);
    expect(seen.shown).toContain(`22:46:00 nudge/${night}/overdue/1`);
  });

  it('a notification that comes long after it was asked for goes at once when the night is done with', async () => {
    const seen = await play(hangingScenes['a notification that comes long after it was asked for']);
    expect(seen.broken).toEqual([]);
    expect(seen.shown).toContain(`22:32:05 ${bedtime}`);
    const gone = seen.trace.findLast((line) => line.includes(`takes ${bedtime} away`));
    expect(gone).toContain('T22:32:05');
  });
});

it('an update with a hiccup ten seconds before the nudge: the alarm is made up for in time', async () => {
  const seen = await play(hangingScenes['an update with a hiccup ten seconds before the nudge']);
  expect(seen.broken).toEqual([]);
  expect(seen.shown.at(-1)).toMatch(/^22:30:0[0-4] nudge\/2026-11-22\/bedtime\/1$/);
});

describe('a tick that goes by what it has read long ago', () => {
  it('does not give what a clock that was set back has made too early', async () => {
    const seen = await play(hangingScenes['a clock set back while a tick hangs']);
    expect(seen.broken).toEqual([]);
    expect(seen.shown.filter((line) => line.endsWith(bedtime))).toEqual([
      expect.stringMatching(/^22:30:0\d nudge\/2026-11-22\/bedtime\/1$/),
    ]);
  });

  it('does not have the last word about the badge', async () => {
    const seen = await play(hangingScenes['an answer while a tick hangs']);
    expect(seen.broken).toEqual([]);
    const badges = seen.trace.flatMap((line) => /T(\S+) .*: badge: (.*)$/.exec(line)?.slice(1) ?? []);
    const [at, badge] = badges.slice(-2);
    expect(badge).toBe('');
    expect(at).toMatch(/^22:31:29/);
  });

  it('takes no nudge off the screen that somebody is giving', async () => {
    const seen = await play(hangingScenes['a nudge whose giving takes long']);
    expect(seen.broken).toEqual([]);
    expect(seen.trace.join()).toContain('storage.session.set hangs');
    expect([...(seen.world.devices[0]?.notifications.shown.keys() ?? [])]).toEqual([bedtime]);
  });

  it('takes no nudge off the screen that was given since', async () => {
    const seen = await play(hangingScenes['a nudge given while another tick hangs']);
    expect(seen.broken).toEqual([]);
    expect(seen.shown).toEqual([expect.stringMatching(/^22:30:0\d nudge\/2026-11-22\/bedtime\/1$/)]);
    expect([...(seen.world.devices[0]?.notifications.shown.keys() ?? [])]).toEqual([bedtime]);
  });

  it('keeps no nudge back until a fortnight of missed nights is written down', async () => {
    const seen = await play(hangingScenes['a fortnight of missed nights, and no write done in time']);
    expect(seen.broken).toEqual([]);
    expect(seen.shown).toEqual([expect.stringMatching(/^22:40:[12]\d nudge\/2026-11-22\/bedtime\/1$/)]);
    expect(seen.kinds('2026-11-10')).toContain('missed');
  });

  it('drops no answer that it knew nothing of, though the popup that gave it is closed', async () => {
    const seen = await play(hangingScenes['an answer that a late write drops']);
    expect(seen.broken).toEqual([]);
    expect(seen.kinds('2026-11-22')).toContain('goodNight');
    expect(seen.trace.filter((line) => line.includes('storage.local.set lands'))).toHaveLength(2);
  });

  it('drops no answer for good where the worker dies that is told of it: the next one puts it back', async () => {
    const seen = await play(hangingScenes['an answer that a late write drops for good']);
    expect(seen.broken).toEqual([]);
    const [said, lost] = ['goodNight in the popup', 'worker ends: killed'].map((words) =>
      seen.trace.findIndex((line) => line.includes(words)),
    );
    expect(said).toBeGreaterThan(0);
    expect(lost).toBeGreaterThan(said ?? 0);
    expect(seen.kinds('2026-11-22')).toContain('goodNight');
    expect(seen.shown.at(-1)).toMatch(/^22:30:0\d nudge\/2026-11-22\/bedtime\/1$/);
  });

  it('drops no answer for good where the browser closes before it is back: at its start it is', async () => {
    const seen = await play(hangingScenes['an answer that a late write drops as the browser closes']);
    expect(seen.broken).toEqual([]);
    const [said, read, closed] = ['goodNight in the popup', 'storage.local.get late', 'the browser closes'].map(
      (words) => seen.trace.findIndex((line) => line.includes(words)),
    );
    expect(said).toBeGreaterThan(0);
    expect(read).toBeGreaterThan(said ?? 0);
    expect(closed).toBeGreaterThan(read ?? 0);
    expect(seen.kinds('2026-11-22')).toContain('goodNight');
    expect(seen.shown.at(-1)).toMatch(/^22:30:0\d nudge\/2026-11-22\/bedtime\/1$/);
  });

  it('drops no answer in a popup whose own write is done late, where no worker is there to put it back', async () => {
    const seen = await play(hangingScenes['an answer that a late write of its own page drops']);
    expect(seen.broken).toEqual([]);
    expect(seen.kinds('2026-11-22')).toEqual(expect.arrayContaining(['shown', 'reached', 'goodNight']));
    expect(seen.trace.filter((line) => line.includes('storage.local.set lands'))).toHaveLength(2);
  });
});
