import type { Deed } from '../plan/happening.ts';
import { goesToBed, play } from '../scenarios/scene.ts';
import { type Catcher, night, scene, usual } from './catcher.ts';

const hour = 3_600_000;
const rejects = { how: 'rejects', message: 'An unexpected error occurred' } as const;
const whole = [...usual, '22:45 overdue/1', '23:00 overdue/2', '23:15 overdue/3'];

/** Evenings in which something breaks: workers, browsers, stores, notifications, other machines. */
export const mishaps = {
  'killed before every call': async (engine) => {
    const complaints: string[] = [];
    for (let calls = 1; calls <= 50; calls += 1) {
      const kill = { do: 'kills', calls, afterIt: calls % 2 === 0 } as const;
      const to = '2026-11-22T22:40';
      const seen = await play({ to, settings: { leadMinutes: 0 }, happens: [['22:29:59', kill]] }, engine);
      const ids = new Set(seen.shown.map((line) => line.slice(9)));
      if (ids.size !== 1) complaints.push(`call ${calls}: ${[...ids]}`);
      complaints.push(...seen.broken);
    }
    return complaints;
  },
  'closed until twenty past': scene(
    {
      to: '2026-11-22T22:55',
      happens: [
        ['21:00', { do: 'closes' }],
        ['22:50', { do: 'opens' }],
      ],
    },
    ['22:50 bedtime/1'],
    (seen) => /20 min late.*browser was closed/.test(seen.messages[0] ?? ''),
  ),
  'closed all night': scene(
    {
      happens: [
        ['21:00', { do: 'closes' }],
        ['2026-11-23T08:00', { do: 'opens' }],
      ],
    },
    [],
    (seen) =>
      seen
        .ledger(night)
        .some(({ kind, stage, cause }) => kind === 'missed' && stage === 'bedtime' && cause === 'closed'),
  ),
  'three pages after a night that was missed': scene(
    {
      traits: { jitter: { share: 0.5, maxMs: 40 } },
      happens: [
        ['21:00', { do: 'closes' }],
        ['2026-11-23T08:00', { do: 'opens' }],
        ['2026-11-23T08:00', { do: 'pages', count: 3 }],
      ],
    },
    [],
    (seen) => seen.ledger(night).filter(({ kind, stage }) => kind === 'missed' && stage === 'bedtime').length === 1,
  ),
  'a skip that is undone while the worker is wedged': scene(
    {
      to: '2026-11-22T22:50',
      happens: [
        ['21:00', { do: 'popup', act: 'skip' }],
        ['22:39:30', { do: 'wedges' }],
        ['22:40', { do: 'popup', act: 'undo' }],
      ],
    },
    ['22:40 bedtime/1'],
  ),
  'updated in the evening': scene({ happens: [['22:29:50', { do: 'updates' }], goesToBed] }, usual),
  'notifications that never come': scene(
    { to: '2026-11-22T22:40', happens: [['20:00', { do: 'notices', mode: 'silent' }]] },
    [],
    (seen) => seen.ledger(night).filter(({ kind, channel }) => kind === 'shown' && channel === 'badge').length === 2,
  ),
  'notifications of the plainest kind': scene(
    { happens: [['20:00', { do: 'notices', mode: 'plain' }], goesToBed] },
    usual,
    (seen) => seen.ledger(night).every(({ kind, channel }) => kind !== 'shown' || channel === 'notification'),
  ),
  'settings that went bad': scene(
    {
      to: '2026-11-22T22:40',
      happens: [['21:00', { do: 'corrupts', key: 'settings', value: 'rubbish' }]],
      settings: { leadMinutes: 60 },
    },
    ['21:30 wind-down/1', '22:30 bedtime/1'],
  ),
  'a store that fails for a while': scene(
    {
      to: '2026-11-22T22:40',
      happens: [['22:29:50', { do: 'fails', call: 'storage.local.set', fate: rejects, count: 50, forMs: 120_000 }]],
    },
    usual,
  ),
  'no alarms for a while': scene(
    {
      happens: [
        ['21:40', { do: 'fails', call: 'action', fate: rejects, count: 1_000, forMs: 2 * hour }],
        ['23:58', { do: 'pages', count: 1 }],
      ],
    },
    whole,
  ),
  'three pages at once': scene(
    {
      traits: { jitter: { share: 0.5, maxMs: 40 } },
      to: '2026-11-22T22:35',
      happens: [
        ['22:30', { do: 'pages', count: 3 }],
        ['22:30', { do: 'event', name: 'runtime.onStartup', args: [] }],
      ],
    },
    usual,
    (seen) => seen.ledger(night).filter(({ kind, stage }) => kind === 'claimed' && stage === 'bedtime').length === 1,
  ),
  'a page that hangs with the lock': scene(
    { to: '2026-11-22T22:40', happens: [['22:29', { do: 'holds lock', name: 'tick', ms: 1_000_000 }]] },
    usual,
  ),
  'two machines': scene(
    { devices: 2, to: '2026-11-22T22:50', happens: [['22:31', { do: 'popup', act: 'goodNight' }, 0]] },
    ['21:45 wind-down/1', '21:45 wind-down/1', '22:30 bedtime/1', '22:30 bedtime/1'],
    (seen) => seen.kinds(night, 1).includes('goodNight') && seen.world.devices[1]?.notifications.shown.size === 0,
  ),
  'two machines, one edit': scene(
    { devices: 2, to: '2026-11-22T23:40', happens: [['15:00', { do: 'edits', change: { bedtime: '23:30' } }, 0]] },
    ['22:45 wind-down/1', '22:45 wind-down/1', '23:30 bedtime/1', '23:30 bedtime/1'],
  ),
  'answered while the next nudge is given': async (engine) => {
    const complaints: string[] = [];
    const click: Deed = { do: 'event', name: 'notifications.onButtonClicked', args: [`nudge/${night}/wind-down/1`, 0] };
    // How long after the nudge is due, in milliseconds: which reads and writes cross depends on it.
    for (let after = 100; after < 1_000; after += 20) {
      const happens = [[`22:30:00.${String(after).padStart(3, '0')}`, click]] as const;
      const traits = { jitter: { share: 1, maxMs: 50 } };
      const seen = await play({ traits, to: '2026-11-22T22:40', happens }, engine);
      if (!seen.kinds(night).includes('goodNight')) complaints.push(`${after} ms after: ${seen.kinds(night)}`);
      complaints.push(...seen.broken);
    }
    return complaints;
  },
} as const satisfies Readonly<Record<string, Catcher>>;
