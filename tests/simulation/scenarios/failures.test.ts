import { describe, expect, it } from 'vitest';
import { fileWith, hostileFiles } from '../../support/hostile-files.ts';
import { buildEngine } from '../engine/build-engine.ts';
import type { Deed } from '../plan/happening.ts';
import { everyNight, goesToBed, play, type Seen } from './scene.ts';

const night = '2026-11-22';
const hour = 3_600_000;
const of = (shown: readonly string[], stage: string) => shown.filter((line) => line.includes(`${night}/${stage}`));
const fails = (call: string, fate: Extract<Deed, { do: 'fails' }>['fate'], count = 100_000): Deed => {
  return { do: 'fails', call, fate, count, forMs: hour };
};
const rejects = { how: 'rejects', message: 'An unexpected error occurred' } as const;
const browsers = ['chromium', 'firefox'] as const;

describe.each(browsers)('failures in %s (browser-behaviour.md 10)', (browser) => {
  const traits = { browser };
  const to = '2026-11-22T22:40';

  it('24. create resolves and shows nothing: the badge is the nudge', async () => {
    const seen = await play({ traits, to, happens: [['20:00', { do: 'notices', mode: 'silent' }]] });
    expect(seen.broken).toEqual([]);
    const shown = seen.ledger(night).filter(({ kind }) => kind === 'shown');
    expect(shown.map(({ stage, channel }) => `${stage} ${channel}`)).toEqual(['wind-down badge', 'bedtime badge']);
    expect(seen.world.devices[0]?.toolbar.badge).toBe('zzz');
  });

  it.each(['rejects', 'denied'] as const)('25. create %s: the badge is the nudge, and nothing throws', async (mode) => {
    const seen = await play({ traits, to, happens: [['20:00', { do: 'notices', mode }]] });
    expect(seen.broken).toEqual([]);
    const shown = seen.ledger(night).filter(({ kind }) => kind === 'shown');
    expect(shown.map(({ channel }) => channel)).toEqual(['badge', 'badge']);
  });

  it('25. create takes the least only: the notification comes all the same, once', async () => {
    const seen = await play({ traits, to, happens: [['20:00', { do: 'notices', mode: 'plain' }], goesToBed] });
    expect(seen.broken).toEqual([]);
    expect(seen.shown).toEqual([`21:45:00 nudge/${night}/wind-down/1`, `22:30:00 nudge/${night}/bedtime/1`]);
    const shown = seen.ledger(night).filter(({ kind }) => kind === 'shown');
    expect(shown.map(({ channel }) => channel)).toEqual(['notification', 'notification']);
    expect(seen.kinds(night)).not.toContain('failed');
  });

  it('25. create fails once and no more: the second try is the notification', async () => {
    const seen = await play({ traits, to, happens: [['22:29:50', fails('notifications.create', rejects, 1)]] });
    expect(seen.broken).toEqual([]);
    expect(of(seen.shown, 'bedtime')).toEqual([`22:30:00 nudge/${night}/bedtime/1`]);
    expect(seen.ledger(night).findLast(({ kind }) => kind === 'shown')?.channel).toBe('notification');
  });

  it('26. no option that this browser does not know: it would throw', async () => {
    const seen = await play({ traits, to });
    expect(seen.broken).toEqual([]);
    expect(seen.world.devices[0]?.notifications.refused).toEqual([]);
    const shown = seen.ledger(night).filter(({ kind }) => kind === 'shown');
    expect(shown.map(({ channel }) => channel)).toEqual(['notification', 'notification']);
    expect(seen.kinds(night)).not.toContain('failed');
  });

  it.each(['silent: true', 'persistAcrossSessions: true'])(
    '26. should %s slip in: the night is saved',
    async (slip) => {
      const file = 'platform/notifications.ts';
      const patch = { file, find: '(id, { ...least,', replace: `(id, { ...least, ${slip},` };
      const seen = await play({ traits, to }, await buildEngine([patch]));
      // What slipped in is complained of, and nothing else.
      expect(seen.broken.filter((words) => !words.endsWith('is unsupported)'))).toEqual([]);
      expect(seen.shown).toEqual([`21:45:00 nudge/${night}/wind-down/1`, `22:30:00 nudge/${night}/bedtime/1`]);
      const shown = seen.ledger(night).filter(({ kind }) => kind === 'shown');
      expect(shown.map(({ channel }) => channel)).toEqual(['notification', 'notification']);
    },
  );

  it.each([
    ['rejects', rejects],
    ['hangs for a minute', { how: 'hangs', ms: 60_000 }],
    ['answers nothing', { how: 'empty' }],
  ] as const)('27. storage.local.get %s around bedtime: the nudge comes', async (_, fate) => {
    const seen = await play({ traits, to, happens: [['22:29:30', fails('storage.local.get', fate, 12)]] });
    expect(seen.broken).toEqual([]);
    expect(of(seen.shown, 'bedtime').length).toBeGreaterThanOrEqual(1);
  });

  it('27. a single read of the settings that fails: the nudge is a minute late at the most', async () => {
    const seen = await play({
      traits,
      to: '2026-11-22T18:20',
      settings: { week: everyNight('20:15', '05:15'), leadMinutes: 120 },
      happens: [['18:14:59', fails('storage.local.get', { how: 'empty' }, 2)]],
    });
    expect(seen.broken).toEqual([]);
    expect(seen.shown).toEqual([expect.stringMatching(/^18:1[56]:\d\d nudge\/2026-11-22\/wind-down\/1$/)]);
  });

  it.each([
    ['rubbish', 'rubbish'],
    ['a newer version', { version: 99, week: 7 }],
    ['null', null],
  ])('27. settings that are %s: the good copy steps in, nothing is overwritten', async (_, value) => {
    const happens = [['20:00', { do: 'corrupts', key: 'settings', value }]] as const;
    const settings = { leadMinutes: 60 };
    const seen = await play({ traits, to, happens, settings });
    expect(seen.broken).toEqual([]);
    expect(seen.shown).toEqual([`21:30:00 nudge/${night}/wind-down/1`, `22:30:00 nudge/${night}/bedtime/1`]);
    expect(seen.world.devices[0]?.stores.local.texts.get('settings')).toBe(JSON.stringify(value));
  });

  it.each([
    ['rejects', rejects],
    ['hangs', { how: 'hangs', ms: 60_000 }],
  ] as const)('28. storage.local.set %s all evening: the nudge comes, once on the screen', async (_, fate) => {
    const seen = await play({ traits, to, happens: [['22:20', fails('storage.local.set', fate)]] });
    expect(seen.broken).toEqual([]);
    expect(new Set(of(seen.shown, 'bedtime').map((line) => line.slice(9)))).toEqual(
      new Set([`nudge/${night}/bedtime/1`]),
    );
  });

  it.each([
    ['soon', 7_000],
    ['late', 25_000],
  ])('28. a write that was given up lands %s all the same: no answer is overwritten', async (_, ms) => {
    const lands = fails('storage.local.set', { how: 'lands', ms }, 1);
    const seen = await play({
      traits,
      to,
      happens: [
        ['22:30:20', { do: 'pages', count: 1 }],
        ['22:31:00', lands],
        ['22:31:00', { do: 'popup', act: 'start' }],
        ['22:31:03', { do: 'popup', act: 'goodNight' }],
      ],
    });
    expect(seen.broken).toEqual([]);
    expect(seen.kinds(night)).toEqual(expect.arrayContaining(['shown', 'goodNight']));
  });

  it('30. a ledger of hostile shapes: readable facts stay, the night goes on', async () => {
    const hostile = [
      { kind: 'shown' },
      7,
      null,
      { __proto__: { kind: 'goodNight' } },
      { kind: 'goodNight', at: 'never' },
    ];
    const seen = await play({ traits, to, happens: [['21:50', { do: 'corrupts', key: 'night', value: hostile }]] });
    expect(seen.broken).toEqual([]);
    expect(of(seen.shown, 'bedtime').length).toBe(1);
  });

  it('30. all that is known of a night is lost after its last nudge: one tick finds out what was given, and is done', async () => {
    const happens = [['23:20', { do: 'corrupts', key: 'night', value: null }]] as const;
    const seen = await play({ traits, to: '2026-11-22T23:40', settings: { leadMinutes: 0 }, happens });
    expect(seen.broken).toEqual([]);
    const lost = seen.trace.findIndex((line) => line.includes('goes bad'));
    const titles = seen.trace.slice(lost).filter((line) => line.includes('title:'));
    expect(titles).toEqual([]);
    expect(seen.shown).toHaveLength(4);
    expect(seen.kinds(night).filter((kind) => kind === 'shown')).toHaveLength(4);
  });

  it.each(hostileFiles)(
    '30. a file that is $what: refused, and the night goes on as if nobody had tried',
    async (file) => {
      const settings = { leadMinutes: 0 };
      const scene = { traits, settings, from: '2026-11-22T21:50', to: '2026-11-22T22:31' };
      const seen = await play({ ...scene, happens: [['22:00', { do: 'brings back', text: file.text }]] });
      const untried = await play(scene);
      expect(seen.broken).toEqual([]);
      expect(seen.trace.join()).toContain(`the person brings back a file: ${file.is}`);
      expect(seen.shown).toEqual([`22:30:00 nudge/${night}/bedtime/1`]);
      const textsOf = ({ world }: Seen) => [...(world.devices[0]?.stores.local.texts ?? [])];
      expect(textsOf(seen)).toEqual(textsOf(untried));
    },
  );

  it('30. a file that is right: the nudge comes at the bedtime that it brings', async () => {
    const text = fileWith({ settings: { version: 1, leadMinutes: 0, week: everyNight('22:20', '06:30') } });
    const seen = await play({ traits, to, happens: [['22:00', { do: 'brings back', text }]] });
    expect(seen.broken).toEqual([]);
    expect(of(seen.shown, 'bedtime')).toEqual([`22:20:00 nudge/${night}/bedtime/1`]);
  });

  it('30. everything forgotten: the nudge is set again at once, by the defaults, and nothing comes back', async () => {
    const seen = await play({
      traits,
      devices: 2,
      to: '2026-11-22T22:40',
      settings: {
        week: everyNight('22:15', '06:30'),
        leadMinutes: 10,
        edit: { at: '2026-11-20T12:00:00Z', device: 'x', count: 1 },
      },
      happens: [
        ['20:00', { do: 'popup', act: 'skip' }],
        ['21:00', { do: 'forgets' }],
        ['21:30', { do: 'edits', change: { leadMinutes: 11 } }, 1],
      ],
    });
    expect(seen.broken).toEqual([]);
    const [first, second] = seen.world.devices;
    const settingsOf = (device: typeof first) => device?.stores.local.get(['settings'])['settings'];
    expect(settingsOf(first)).toMatchObject({ leadMinutes: 45, sync: false, week: { sun: { bedtime: '22:30' } } });
    expect(settingsOf(second)).toMatchObject({ leadMinutes: 11 });
    expect(seen.kinds(night)).not.toContain('skipped');
    expect(seen.shown).toContain(`21:45:00 nudge/${night}/wind-down/1`);
    expect(seen.shown).toContain(`22:30:00 nudge/${night}/bedtime/1`);
    expect(seen.shown.filter((line) => line.startsWith('22:15'))).toEqual([]);
  });

  it.each(['alarms', 'idle', 'action', 'windows', 'tabs', 'notifications.getAll', 'storage.session', 'storage.sync'])(
    'every call of %s rejects all evening: the nudge comes and nothing throws',
    async (call) => {
      const seen = await play({ traits, to, happens: [['21:50', fails(call, rejects)]] });
      expect(seen.broken).toEqual([]);
      // Without alarms only what else wakes the worker brings the nudge.
      if (call !== 'alarms') expect(of(seen.shown, 'bedtime').length).toBeGreaterThanOrEqual(1);
    },
  );

  it('30. the mark of the last tick lost, and the browser closed all night: nobody can know what was missed', async () => {
    const seen = await play({
      happens: [
        ['19:00:10', { do: 'corrupts', key: 'pulse', value: 'rubbish' }],
        ['19:00:20', { do: 'closes' }],
        ['2026-11-23T08:00', { do: 'opens' }],
      ],
    });
    expect(seen.broken).toEqual([]);
    expect(seen.kinds(night)).not.toContain('missed');
  });
});
