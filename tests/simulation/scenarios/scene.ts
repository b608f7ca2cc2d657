import { clockTime } from '../../../bedtime/clock-time.ts';
import type { Week } from '../../../bedtime/week.ts';
import type { Settings } from '../../../state/settings.ts';
import { buildEngine } from '../engine/build-engine.ts';
import type { StartEngine } from '../engine/load.ts';
import type { RawEntry } from '../invariants/facts.ts';
import type { Deed, Happening } from '../plan/happening.ts';
import { runPlan } from '../run-plan.ts';
import type { Traits } from '../world/machine.ts';
import type { World } from '../world/world.ts';

/** A scene: what differs from a quiet evening in Amsterdam, bedtime 22:30, wind-down 21:45, awake at 06:30. */
export interface Scene {
  readonly traits?: Partial<Traits>;
  readonly devices?: number;
  readonly zone?: string;
  /** Wall time at which it begins and ends, in that zone. */
  readonly from?: string;
  readonly to?: string;
  readonly settings?: Partial<Settings>;
  /** Wall time in the zone of the beginning, by an unmoved clock; the device is the first unless it is named. */
  readonly happens?: readonly (readonly [time: string, deed: Deed, device?: number])[];
}

/** What was seen of a scene. */
export interface Seen {
  /** `22:30:00 nudge/2026-11-22/bedtime/1`, by the device's wall clock. */
  readonly shown: readonly string[];
  readonly messages: readonly string[];
  /** Which promises were broken. */
  readonly broken: readonly string[];
  readonly trace: readonly string[];
  readonly world: World;
  ledger(night: string, device?: number): readonly RawEntry[];
  kinds(night: string, device?: number): readonly string[];
}

/** A Chromium on which nothing goes wrong. */
export const calmMachine: Traits = {
  browser: 'chromium',
  timersPauseInSleep: true,
  jitter: { share: 0, maxMs: 0 },
  noticesFade: false,
  noticesWake: true,
  seesWindows: true,
  opensPopups: true,
};

/** Seven equal nights. */
export function everyNight(bedtime: string, wake: string): Week {
  const plan = { on: true, bedtime: clockTime(bedtime), wake: clockTime(wake) };
  return { mon: plan, tue: plan, wed: plan, thu: plan, fri: plan, sat: plan, sun: plan };
}

let built: Promise<StartEngine> | undefined;

/** The engine, bundled once for a test file; a mutant brings its own. */
function engine(): Promise<StartEngine> {
  built ??= buildEngine();
  return built;
}

/** Plays a scene. */
export async function play(scene: Scene, use?: StartEngine): Promise<Seen> {
  const { zone = 'Europe/Amsterdam', from = '2026-11-22T12:00', to = '2026-11-23T10:00', devices = 1 } = scene;
  const instant = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds;
  const happenings: Happening[] = (scene.happens ?? []).map(([time, deed, device = 0]) => {
    return { at: instant(time.includes('T') ? time : `${from.slice(0, 10)}T${time}`), deed, device };
  });
  const settings = {
    week: everyNight('22:30', '06:30'),
    leadMinutes: 45,
    snooze: { minutes: 10, limit: 3, lengths: 'fixed' as const },
    ...scene.settings,
  };
  const plan = {
    seed: 1,
    from: instant(from),
    to: instant(to),
    zone,
    devices: Array.from({ length: devices }, () => ({ ...calmMachine, ...scene.traits })),
    settings,
    happenings,
  };
  let world: World | undefined;
  const looksIn = (seen: World) => {
    world = seen;
  };
  const report = await runPlan(use ?? (await engine()), plan, { isTold: true, onlyHeartbeats: true, looksIn });
  const found = report.trace.flatMap((line) => {
    const match = /T(\d\d:\d\d:\d\d)\.\d+ device-\d+: shows (nudge\S+?)(?: \(swallowed\))?: (.*)$/.exec(line);
    return match ? [{ shown: `${match[1]} ${match[2]}`, message: match[3] ?? '' }] : [];
  });
  const ledger = (night: string, device = 0): RawEntry[] =>
    (world?.devices[device]?.stores.local.get([`night:${night}`])[`night:${night}`] ?? []) as RawEntry[];
  return {
    shown: found.map(({ shown }) => shown),
    messages: found.map(({ message }) => message),
    broken: report.violations.map(({ invariant, detail }) => `${invariant}: ${detail}`),
    trace: report.trace,
    world: world as World,
    ledger,
    kinds: (night, device) => ledger(night, device).map(({ kind }) => kind),
  };
}

/** The person goes to bed at the first nudge of bedtime: the evening has two nudges. */
export const goesToBed: readonly [string, Deed] = [
  '20:00',
  {
    do: 'reacts',
    reactions: [
      { reaction: 'close', afterMs: 3_000 },
      { reaction: 'goodNight', afterMs: 3_000 },
    ],
  },
];
