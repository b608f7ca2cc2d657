import { everyNight, goesToBed, play, type Scene } from '../scenarios/scene.ts';
import { type Catcher, night, scene, usual } from './catcher.ts';

const hour = 3_600_000;
const whole = [...usual, '22:45 overdue/1', '23:00 overdue/2', '23:15 overdue/3'];
const firefox = { browser: 'firefox' } as const;

/** Evenings in which nothing breaks: the person, the calendar and the clock alone. */
export const evenings = {
  'a whole evening': scene({}, whole),
  'until after bedtime': scene({ to: '2026-11-22T22:35' }, usual),
  'a whole evening in Firefox': scene(
    { traits: firefox },
    whole,
    (seen) => seen.world.devices[0]?.notifications.refused.length === 0,
  ),
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
  'clock forward': scene({ to: '2026-11-22T21:20', happens: [['21:00:30', { do: 'jumps', ms: 2 * hour }]] }, [
    '23:01 bedtime/1',
    '23:16 overdue/1',
  ]),
  'clock back in Firefox': scene(
    { traits: firefox, happens: [goesToBed, ['22:10', { do: 'jumps', ms: -600_000 }]] },
    usual,
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
  'a weekend of other hours': async (engine) => {
    const plan = (bedtime: string) => everyNight(bedtime, '08:00').mon;
    const week = { ...everyNight('22:30', '06:30'), fri: plan('23:30'), sun: plan('00:45') };
    const scene: Scene = { from: '2026-11-27T12:00', to: '2026-11-28T00:30', settings: { week } };
    const seen = await play(scene, engine);
    const isRight = seen.shown.includes('23:30:00 nudge/2026-11-27/bedtime/1');
    return [...seen.broken, ...(isRight ? [] : [`shown: ${seen.shown.join(', ')}`])];
  },
  'a pause of three nights': scene(
    { to: '2026-11-24T10:00', happens: [['18:00', { do: 'edits', change: { pausedUntil: '2026-11-25' } }]] },
    [],
  ),
} as const satisfies Readonly<Record<string, Catcher>>;
