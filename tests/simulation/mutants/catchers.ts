import type { Deed } from '../plan/happening.ts';
import type { Engines } from '../run-plan.ts';
import { runSeed } from '../run-seed.ts';
import { everyNight, goesToBed, play, type Scene, type Seen } from '../scenarios/scene.ts';

/** Runs something short against an engine. @returns what is wrong with it, in words; nothing for a sound engine. */
export type Catcher = (engines: Engines) => Promise<readonly string[]>;

const night = '2026-11-22';
const hour = 3_600_000;
const rejects = { how: 'rejects', message: 'An unexpected error occurred' } as const;

/** A scene and the nudges it must show, by the minute; the invariants must hold besides. */
function scene(what: Scene, shown: readonly string[], besides: (seen: Seen) => boolean = () => true): Catcher {
  return async (engines) => {
    const seen = await play(what, engines);
    const minutes = seen.shown.map((line) => `${line.slice(0, 5)} ${line.split('/').slice(2).join('/')}`);
    const isSame = JSON.stringify(minutes) === JSON.stringify(shown);
    const complaints = isSame ? [] : [`shown: ${minutes.join(', ')}`];
    return [...seen.broken, ...complaints, ...(besides(seen) ? [] : ['not what it should be'])];
  };
}

const usual = ['21:45 wind-down/1', '22:30 bedtime/1'];
const whole = [...usual, '22:45 overdue/1', '23:00 overdue/2', '23:15 overdue/3'];
const firefox = { browser: 'firefox' } as const;

/** Short worlds, each good at noticing one kind of fault. */
export const catchers = {
  'a whole evening': scene({}, whole),
  'until after bedtime': scene({ to: '2026-11-22T22:35' }, usual),
  'a whole evening in Firefox': scene({ traits: firefox }, whole),
  'Good night by button': scene(
    { happens: [['22:00', { do: 'reacts', reactions: [{ reaction: 'goodNightButton', afterMs: 5_000 }] }]] },
    usual,
    (seen) => seen.kinds(night).includes('goodNight'),
  ),
  'an answer in the popup': scene({ happens: [goesToBed] }, usual),
  'a night that is skipped': scene({ happens: [['21:00', { do: 'popup', act: 'skip' }]] }, []),
  'a skip that is undone': scene(
    {
      to: '2026-11-22T22:50',
      happens: [
        ['21:00', { do: 'popup', act: 'skip' }],
        ['22:40', { do: 'popup', act: 'undo' }],
      ],
    },
    ['22:40 bedtime/1'],
  ),
  'begun to wind down': scene({ happens: [['21:00', { do: 'popup', act: 'start' }], goesToBed] }, [
    '22:30 bedtime/1',
    '22:45 overdue/1',
  ]),
  'snoozed three times': scene(
    {
      to: '2026-11-22T23:10',
      happens: [
        [
          '22:00',
          { do: 'reacts', reactions: Array.from({ length: 9 }, () => ({ reaction: 'snooze', afterMs: 5_000 })) },
        ],
      ],
    },
    [...usual, '22:40 bedtime/2', '22:50 bedtime/3', '23:00 bedtime/4'],
  ),
  'killed before every call': async (engines) => {
    const complaints: string[] = [];
    for (let calls = 1; calls <= 50; calls += 1) {
      const kill = { do: 'kills', calls, afterIt: calls % 2 === 0 } as const;
      const to = '2026-11-22T22:40';
      const seen = await play({ to, settings: { leadMinutes: 0 }, happens: [['22:29:59', kill]] }, engines);
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
  'away until late': scene(
    {
      to: '2026-11-22T23:50',
      happens: [
        ['22:20', { do: 'is', presence: 'idle' }],
        ['23:40', { do: 'is', presence: 'active' }],
      ],
    },
    ['21:45 wind-down/1', '23:40 bedtime/1'],
  ),
  'a film until midnight': scene(
    { to: '2026-11-22T22:45', happens: [['22:20', { do: 'screen', fullScreen: true, audible: true }]] },
    ['21:45 wind-down/1', '22:40 bedtime/1'],
  ),
  'updated in the evening': scene({ happens: [['22:29:50', { do: 'updates' }], goesToBed] }, usual),
  'clock forward': scene({ to: '2026-11-22T21:20', happens: [['21:00:30', { do: 'jumps', ms: 2 * hour }]] }, [
    '23:01 bedtime/1',
    '23:16 overdue/1',
  ]),
  'clock back in Firefox': scene(
    { traits: firefox, happens: [goesToBed, ['22:10', { do: 'jumps', ms: -600_000 }]] },
    usual,
  ),
  'notifications that never come': scene(
    { to: '2026-11-22T22:40', happens: [['20:00', { do: 'notices', mode: 'silent' }]] },
    [],
    (seen) => seen.ledger(night).filter(({ kind, channel }) => kind === 'shown' && channel === 'badge').length === 2,
  ),
  'autumn in Lord Howe': scene(
    {
      zone: 'Australia/Lord_Howe',
      from: '2027-04-03T12:00',
      to: '2027-04-04T01:50',
      settings: { week: everyNight('01:45', '09:30') },
    },
    ['01:00 wind-down/1', '01:45 bedtime/1'],
  ),
  'spring in Berlin': scene(
    {
      zone: 'Europe/Berlin',
      from: '2027-03-27T12:00',
      to: '2027-03-28T03:25',
      settings: { week: everyNight('03:15', '09:30'), leadMinutes: 30 },
    },
    ['01:45 wind-down/1', '03:15 bedtime/1'],
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
  'a weekend of other hours': async (engines) => {
    const plan = (bedtime: string) => everyNight(bedtime, '08:00').mon;
    const week = { ...everyNight('22:30', '06:30'), fri: plan('23:30'), sun: plan('00:45') };
    const scene: Scene = { from: '2026-11-27T12:00', to: '2026-11-28T00:30', settings: { week } };
    const seen = await play(scene, engines);
    const isRight = seen.shown.includes('23:30:00 nudge/2026-11-27/bedtime/1');
    return [...seen.broken, ...(isRight ? [] : [`shown: ${seen.shown.join(', ')}`])];
  },
  'clicked and closed at once': async (engines) => {
    const complaints: string[] = [];
    const id = `nudge/${night}/bedtime/1`;
    for (let minute = 31; minute < 37; minute += 1) {
      const click: Deed = { do: 'event', name: 'notifications.onButtonClicked', args: [id, 0] };
      const close: Deed = { do: 'event', name: 'notifications.onClosed', args: [id, true] };
      const happens = [click, close].map((deed) => [`22:${minute}`, deed] as const);
      const traits = { jitter: { share: 1, maxMs: 50 } };
      const seen = await play({ traits, to: '2026-11-22T22:40', happens }, engines);
      const kinds = seen.kinds(night);
      if (!kinds.includes('goodNight') || !kinds.includes('reached')) complaints.push(`22:${minute}: ${kinds}`);
      complaints.push(...seen.broken);
    }
    return complaints;
  },
  'a pause of three nights': scene(
    { to: '2026-11-24T10:00', happens: [['18:00', { do: 'edits', change: { pausedUntil: '2026-11-25' } }]] },
    [],
  ),
} as const satisfies Readonly<Record<string, Catcher>>;

/** A seeded world of a few nights as a catcher. */
export function seed(number: number, nights = 6): Catcher {
  return async (engines) => {
    const { violations } = await runSeed(engines, number, { nights });
    return violations.map(({ invariant, detail }) => `seed ${number}: ${invariant}: ${detail}`);
  };
}
