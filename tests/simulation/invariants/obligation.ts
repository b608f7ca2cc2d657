import type { Calendar, PlannedNight } from './calendar.ts';
import type { Facts, Given } from './facts.ts';

/** A nudge that is owed to the person: of which night and stage, and from which instant on (wall clock, ms). */
export interface Obligation {
  readonly night: PlannedNight;
  readonly stage: 'wind-down' | 'bedtime' | 'overdue';
  readonly at: number;
}

const minute = 60_000;
/** DESIGN.md: "overdue (gentle repeats, at most three)". */
const repeats = { every: 15 * minute, atMost: 3 };

/** The nudges of a stage that count: for this bedtime, or given after its instant. */
function counted(given: readonly Given[], stage: string, from: number, bedtime: string): Given[] {
  return given.filter((nudge) => nudge.stage === stage && (nudge.bedtime === bedtime || nudge.at >= from));
}

/** When a stage's first nudge, or the one that a snooze put off, is owed; `undefined` when none is. */
function owed(from: number, nudges: readonly Given[], { snoozes }: Facts): number | undefined {
  const last = nudges.at(-1);
  const snooze = snoozes.at(-1);
  // A nudge given before the snooze ended was given without knowledge of it, on another machine; and one that was there
  // when the person snoozed came before it, be its clock ahead.
  const isQuiet = snooze && (!last || last.at < snooze.until || last.placedAt <= snooze.placedAt);
  const quiet = isQuiet ? snooze.until : undefined;
  if (!last) return Math.max(from, quiet ?? from);
  return quiet !== undefined && quiet >= from ? quiet : undefined;
}

function ofNight(night: PlannedNight, end: number, facts: Facts, wall: number): Obligation | undefined {
  const { bedtimeAt, windDownAt, bedtime } = night;
  if (facts.finished || wall >= end) return undefined;
  const windDowns = counted(facts.given, 'wind-down', windDownAt, bedtime);
  const windDown = facts.started ? undefined : owed(windDownAt, windDowns, facts);
  if (wall < bedtimeAt && windDown !== undefined && windDown < bedtimeAt)
    return { night, stage: 'wind-down', at: windDown };
  const bedtimes = counted(facts.given, 'bedtime', bedtimeAt, bedtime);
  const first = owed(bedtimeAt, bedtimes, facts);
  if (first !== undefined) return first < end ? { night, stage: 'bedtime', at: first } : undefined;
  const overdue = counted(facts.given, 'overdue', bedtimeAt, bedtime);
  // By their numbers: two machines may give the same one, and a disk may lose the first.
  if (overdue.some(({ turn }) => turn >= repeats.atMost)) return undefined;
  const last = Math.max(bedtimeAt, facts.restoredAt, ...[...bedtimes, ...overdue].map(({ at }) => at));
  const at = Math.floor(last / minute) * minute + repeats.every;
  return at < end ? { night, stage: 'overdue', at } : undefined;
}

/** The nudge that is owed next at a wall time: tonight's, or the first of a night to come. */
export function nextObligation(
  calendar: Calendar,
  factsOn: (night: string) => Facts,
  wall: number,
): Obligation | undefined {
  for (const night of calendar.around(wall, 2, 2)) {
    const end = calendar.endOf(night);
    if (end <= wall) continue;
    // Only the first night that is not over is tonight; what comes after it waits for its end.
    const found = ofNight(night, end, factsOn(night.night), wall);
    if (found || night.windDownAt > wall) return found;
  }
  return undefined;
}
