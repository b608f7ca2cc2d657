import type { Settings } from '../../../state/settings.ts';
import { Calendar } from '../invariants/calendar.ts';
import type { Traits } from '../world/machine.ts';
import { Random } from '../world/random.ts';
import type { Happening, Plan } from './happening.ts';
import { makeSettings } from './make-settings.ts';
import { personOn } from './people.ts';
import { stormOn } from './storms.ts';
import { troublesOn } from './troubles.ts';

const day = 86_400_000;

/** Zones of every kind: clock changes at ordinary bedtimes, of half an hour, none; far east and far west. */
const zones = [
  ...['Europe/Amsterdam', 'Europe/Amsterdam', 'Europe/Berlin', 'America/New_York', 'America/Los_Angeles', 'Asia/Tokyo'],
  ...['Africa/Cairo', 'Asia/Beirut', 'America/Santiago', 'America/Havana', 'Atlantic/Azores', 'Australia/Lord_Howe'],
  ...['Asia/Kolkata', 'Pacific/Auckland', 'Pacific/Honolulu', 'UTC', 'Asia/Kathmandu', 'America/Nuuk'],
];

/** How many of the worlds that are not calm have storms. */
const stormy = 0.05;

/** How many days before a clock change a world may begin. */
const beforeChange = 6;

function makeTraits(random: Random, isCalm: boolean): Traits {
  const isSlow = !isCalm && random.chance(0.3);
  return {
    browser: random.chance(0.6) ? 'chromium' : 'firefox',
    timersPauseInSleep: random.chance(0.6),
    jitter: isSlow ? { share: 0.3, maxMs: random.pick([5, 50, 300]) } : { share: 0, maxMs: 0 },
    noticesFade: random.chance(0.4),
    noticesWake: random.chance(0.8),
    seesWindows: random.chance(0.9),
    opensPopups: random.chance(0.5),
  };
}

/** A random day at noon between 2026 and 2029, a quarter of them shortly before a clock change of the zone. */
function makeStart(random: Random, zone: string): number {
  const noon = Date.parse('2026-01-05T12:00:00Z') + random.whole(0, 3 * 365) * day;
  if (!random.chance(0.25)) return noon;
  const change = Temporal.Instant.fromEpochMilliseconds(noon).toZonedDateTimeISO(zone).getTimeZoneTransition('next');
  const before = change ? change.epochMilliseconds - random.whole(1, beforeChange) * day : noon;
  return Math.floor(before / day) * day + day / 2;
}

/** A world of so many nights that follows from its seed alone. */
export function makePlan(seed: number, nights: number): Plan {
  const random = new Random(seed);
  const isCalm = random.chance(0.2);
  const zone = random.pick(zones);
  const from = makeStart(random, zone);
  const count = random.chance(0.75) ? 1 : random.chance(0.8) ? 2 : 3;
  const devices = Array.from({ length: count }, () => makeTraits(random, isCalm));
  const settings = makeSettings(random);
  const calendar = Calendar.of(settings as Settings, zone);
  const planned = Array.from({ length: nights }, (_, night) =>
    calendar.night(new Date(from + night * day).toISOString().slice(0, 10)),
  ).filter((night) => night !== undefined);
  const happenings: Happening[] = [];
  const kinds = random.fork();
  for (const [device] of devices.entries()) {
    // Each world has its own few kinds of trouble: all at once would hide what each alone does.
    const trouble = isCalm ? undefined : troublesOn(kinds, zone);
    for (const night of planned) {
      const own = random.fork();
      happenings.push(...personOn(own, night).map((one) => ({ ...one, device })));
      if (trouble) happenings.push(...trouble(own, night).map((one) => ({ ...one, device })));
    }
  }
  if (!isCalm && random.chance(stormy)) {
    for (const [device] of devices.entries()) {
      for (const night of planned) happenings.push(...stormOn(random, night).map((one) => ({ ...one, device })));
    }
  }
  const until = from + (nights + 1) * day;
  const within = happenings.filter(({ at }) => at > from + 60_000 && at < until);
  return { seed, from, to: until, zone, devices, settings, happenings: within.sort((a, b) => a.at - b.at) };
}
