import { badgeOf } from './badge.ts';
import { claimedUntil } from './claim.ts';
import type { Decision, Fact, Nudge } from './decision.ts';
import { type Holding, holding } from './hold.ts';
import { earlier, isAfter, minutesFrom } from './instant.ts';
import { lastSnooze } from './last-snooze.ts';
import { causeOf, gapOver, holdsOf, lateness } from './lateness.ts';
import type { Ledger } from './ledger.ts';
import { missedNights } from './missed-nights.ts';
import { type DueNudge, nextNudge } from './next-nudge.ts';
import type { NightId } from './night.ts';
import { type NightState, nightState } from './night-state.ts';
import { nudgeId } from './nudge-id.ts';
import { pauseInForce } from './pause.ts';
import { standingNudge } from './standing-nudge.ts';
import type { Surroundings } from './surroundings.ts';
import { type Night, tonight } from './tonight.ts';
import type { Schedule } from './week.ts';
import { type Why, whyOf } from './why.ts';

/** How far ahead of a nudge the heartbeat beats every minute, in minutes. */
const eveningMinutes = 120;

/** That the bedtime overtook a wind-down nudge, if it did since the last tick. */
function overtakenFact(
  overtaken: DueNudge | undefined,
  { night, bedtimeAt }: Night,
  state: NightState,
  surroundings: Surroundings,
  now: Temporal.Instant,
): Fact[] {
  const { device, lastTickAt, zoneChanged } = surroundings;
  const hasJustPassed = lastTickAt && (isAfter(bedtimeAt, lastTickAt) || zoneChanged);
  if (overtaken?.turn !== 1 || !hasJustPassed || state.missed.length > 0) return [];
  const cause = causeOf(overtaken, state, surroundings);
  return [{ night, entry: { kind: 'missed', at: now.toString(), device, stage: 'wind-down', cause } }];
}

/** That a due nudge is held back, once for each reason. */
function heldFact(
  due: DueNudge,
  { hold }: Holding,
  { night, plan }: Night,
  state: NightState,
  surroundings: Surroundings,
  now: Temporal.Instant,
): Fact[] {
  if (holdsOf(due, state).some((entry) => entry.hold === hold)) return [];
  const { stage, turn } = due;
  const gap = gapOver(due, state, surroundings);
  const nudge = { at: now.toString(), device: surroundings.device, stage, turn, bedtime: plan.bedtime };
  return [{ night, entry: { kind: 'held', ...nudge, hold, ...(gap && { after: gap.cause }) } }];
}

/** What to do when no night lies ahead: all are off. */
function nothingAhead(record: readonly Fact[], why: Why, askAgainAt: Temporal.Instant): Decision {
  const nothing = { night: undefined, show: undefined, keep: [undefined, undefined], badge: '' } as const;
  return { ...nothing, why, record, askAgainAt, heartbeatMinutes: 15 };
}

/**
 * What to do at `now`. The same arguments give the same decision: it can be asked at any time, as often as one likes,
 * and whatever was lost on the way is done by the next one who asks.
 * @param ledgers the nights around now by name ({@link nightsToKnow}); an absent night has no facts yet.
 */
export function decide(
  schedule: Schedule,
  ledgers: ReadonlyMap<NightId, Ledger>,
  surroundings: Surroundings,
  now: Temporal.Instant,
): Decision {
  const missed = missedNights(schedule, ledgers, surroundings, now);
  const dayAhead = now.add({ hours: 24 });
  const pausedUntil = pauseInForce(schedule, now);
  const pause: Why | undefined = pausedUntil && { is: 'paused', until: pausedUntil };
  const night = tonight(schedule, now);
  if (!night) return nothingAhead(missed, pause ?? { is: 'off' }, dayAhead);
  const ledger = ledgers.get(night.night) ?? [];
  const state = nightState(ledger);
  const { next, overtaken } = nextNudge(night, state, now);
  const due = next && !isAfter(next.dueAt, now) ? next : undefined;
  const held = due && holding(due, night, surroundings, now);
  const busyUntil = due && claimedUntil(ledger, due, surroundings.device, now);
  const badge = badgeOf(night, state, now);
  const ahead = [next?.dueAt, badge.changesAt, night.endsAt, busyUntil, held?.until, lastSnooze(state)?.until];
  const nudge = (due: DueNudge): Nudge => {
    const key = { night: night.night, ...due };
    return { ...key, id: nudgeId(key), times: night, late: lateness(due, state, surroundings, now) };
  };
  const ready = due && !held ? nudge(due) : undefined;
  return {
    night,
    // Another page or worker may be giving it already.
    show: busyUntil ? undefined : ready,
    keep: [standingNudge(night.night, state), ready?.id],
    badge: badge.text,
    why: pause ?? whyOf(night, state, next, held, schedule, now),
    record: [
      ...missed,
      ...overtakenFact(overtaken, night, state, surroundings, now),
      ...(due && held ? heldFact(due, held, night, state, surroundings, now) : []),
    ],
    askAgainAt: ahead.filter((at) => at && isAfter(at, now)).reduce<Temporal.Instant>(earlier, dayAhead),
    heartbeatMinutes: next && minutesFrom(now, next.dueAt) <= eveningMinutes ? 1 : 15,
  };
}
