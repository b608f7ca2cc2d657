import type { PlannedNight } from '../invariants/calendar.ts';
import type { Fate } from '../world/faults.ts';
import type { Random } from '../world/random.ts';
import type { Deed } from './happening.ts';
import { momentOf, type Timed } from './people.ts';

const minute = 60_000;

type Trouble = (random: Random, night: PlannedNight) => Timed[];

/** Two deeds: one that begins something, one that ends it. */
function pair(random: Random, night: PlannedNight, begins: Deed, ends: Deed, minutes: readonly number[]): Timed[] {
  const at = momentOf(random, night);
  const lasts = random.pick(minutes) * minute + random.whole(0, minute);
  return [
    { at, deed: begins },
    { at: at + lasts, deed: ends },
  ];
}

const calls = [
  ...['storage.local.get', 'storage.local.set', 'storage.local.set', 'storage.session', 'storage.sync', 'alarms'],
  ...['notifications.create', 'notifications.getAll', 'notifications', 'idle', 'action', 'windows', 'tabs', 'storage'],
];

/** How long a call may hang, in milliseconds: not much longer than anybody waits for it, or for good as far as a night goes. */
const hangs = [7_000, minute, 20 * minute];

function fails(random: Random, night: PlannedNight): Timed[] {
  const call = random.pick(calls);
  const fate: Fate = random.pick([
    { how: 'rejects', message: 'An unexpected error occurred' },
    { how: 'rejects', message: 'Resource::kQuotaBytes quota exceeded' },
    { how: 'late', ms: random.whole(100, 8_000) },
    { how: 'hangs', ms: random.pick(hangs) },
    // A page or worker that has written anew does not live for long.
    { how: 'lands', ms: call.startsWith('storage') ? random.whole(5_500, 25_000) : random.pick(hangs) },
    ...(call.endsWith('.get') ? [{ how: 'empty' } as const] : []),
  ]);
  const forMs = random.pick([5_000, minute, 5 * minute]);
  const deed: Deed = { do: 'fails', call, fate, count: random.pick([1, 2, 5, 1_000]), forMs };
  return [{ at: momentOf(random, night), deed }];
}

/** Every kind of trouble, by the sections of browser-behaviour.md from which it comes. */
const troubles: Readonly<Record<string, (zone: string) => Trouble>> = {
  // 2: the worker dies between any two awaits.
  kills: () => (random, night) => {
    const at = random.pick([night.windDownAt, night.bedtimeAt, night.bedtimeAt + 15 * minute]) - random.whole(0, 2_000);
    return [{ at, deed: { do: 'kills', calls: random.whole(1, 45), afterIt: random.chance(0.5) } }];
  },
  // 1.1, 1.2, 2: restarts.
  closes: () => (random, night) => pair(random, night, { do: 'closes' }, { do: 'opens' }, [0, 1, 20, 90, 600, 1_500]),
  // 2: updates, reloads.
  updates: () => (random, night) => [{ at: momentOf(random, night), deed: { do: 'updates' } }],
  switches: () => (random, night) => pair(random, night, { do: 'switches off' }, { do: 'switches on' }, [0, 5, 60]),
  'loses alarms': () => (random, night) => {
    const at = momentOf(random, night);
    return [
      { at: at - 2, deed: { do: 'updates' } },
      { at: at - 1, deed: { do: 'loses alarms' } },
      { at, deed: { do: 'closes' } },
      { at: at + 20_000, deed: { do: 'opens' } },
    ];
  },
  wedges: () => (random, night) => {
    const [wedged, toggled] = pair(random, night, { do: 'wedges' }, { do: 'updates' }, [2, 30, 200]);
    return wedged && toggled ? [wedged, { at: toggled.at - 30_000, deed: { do: 'pages', count: 1 } }, toggled] : [];
  },
  // 1.1, 1.2: sleep.
  sleeps: () => (random, night) =>
    pair(random, night, { do: 'sleeps' }, { do: 'resumes', presence: random.pick(['active', 'active', 'idle']) }, [
      ...[1, 20, 75, 500, 1_500],
    ]),
  // Findings 4 and 5: the clock is set, and set right again.
  jumps: () => (random, night) => {
    const ms = random.pick([-2 * 3_600_000, -600_000, -30_000, 30_000, 120_000, 600_000, 2 * 3_600_000]);
    return pair(random, night, { do: 'jumps', ms }, { do: 'jumps', ms: -ms }, [1, 20, 240, 900]);
  },
  'wild clocks': () => (random, night) => {
    const at = momentOf(random, night);
    const ms = random.pick([Date.parse('2099-06-01T20:00:00Z'), Date.parse('1970-01-02T20:00:00Z')]) - at;
    return pair(random, night, { do: 'jumps', ms }, { do: 'jumps', ms: -ms }, [1, 30]);
  },
  // 6: travel.
  travels: (zone) => (random, night) => {
    const there = random.pick([
      'Asia/Tokyo',
      'America/Los_Angeles',
      'Europe/London',
      'Pacific/Auckland',
      'Pacific/Honolulu',
    ]);
    return pair(random, night, { do: 'travels', zone: there }, { do: 'travels', zone }, [3, 60, 700, 3_000]);
  },
  // 4: storage and every other call.
  fails: () => fails,
  'fails often': () => (random, night) => [...fails(random, night), ...fails(random, night), ...fails(random, night)],
  corrupts: () => (random, night) => {
    const key = random.pick(['settings', 'night', 'pulse', 'device'] as const);
    const value = random.pick([
      null,
      'rubbish',
      7,
      [1, 2],
      { week: { mon: 'never' }, leadMinutes: 1e9 },
      [{ kind: 'shown' }],
    ]);
    return [{ at: momentOf(random, night), deed: { do: 'corrupts', key, value } }];
  },
  // 3: notifications that do not come.
  notices: () => (random, night) => {
    const mode = random.pick(['silent', 'rejects', 'plain', 'swallowed', 'denied'] as const);
    return pair(random, night, { do: 'notices', mode }, { do: 'notices', mode: 'works' }, [10, 120, 2_000]);
  },
  // 4.2: the account is out of reach.
  offline: () => (random, night) =>
    pair(random, night, { do: 'connects', online: false }, { do: 'connects', online: true }, [5, 200, 3_000]),
  // Findings 7 and 8: events doubled and pages that race.
  events: () => (random, night) => {
    const at = momentOf(random, night);
    const alarm = { name: 'next', scheduledTime: at };
    const one: Timed[] = [{ at, deed: { do: 'event', name: 'alarms.onAlarm', args: [alarm] } }];
    return [
      ...one,
      ...one,
      { at: at + random.whole(0, 3), deed: { do: 'event', name: 'runtime.onStartup', args: [] } },
    ];
  },
  pages: () => (random, night) => [{ at: momentOf(random, night), deed: { do: 'pages', count: random.whole(2, 3) } }],
  locks: () => (random, night) => {
    const name = random.pick(['tick', 'settings', `night:${night.night}`]);
    return [{ at: momentOf(random, night), deed: { do: 'holds lock', name, ms: random.pick([100, 20_000, 300_000]) } }];
  },
};

/** A world's own few kinds of trouble, and what of them comes in a night. */
export function troublesOn(random: Random, zone: string): Trouble {
  const names = Object.keys(troubles);
  const own = names.filter(() => random.chance(2.5 / names.length)).map((name) => troubles[name]?.(zone));
  const often = random.pick([0.1, 0.3, 0.6]);
  return (chance, night) => own.flatMap((trouble) => (trouble && chance.chance(often) ? trouble(chance, night) : []));
}
