import { badgeOf } from './badge.ts';
import { claimedUntil } from './claim.ts';
import type { Decision, Fact, Nudge } from './decision.ts';
import { earlier, isAfter, minutesFrom } from './instant.ts';
import { causeOf, lateness, wasHeld } from './lateness.ts';
import type { Ledger } from './ledger.ts';
import { missedNights } from './missed-nights.ts';
import { type DueNudge, nextNudge } from './next-nudge.ts';
import type { NightId } from './night.ts';
import { type NightState, nightState } from './night-state.ts';
import { nudgeId } from './nudge-id.ts';
import { standingNudge } from './standing-nudge.ts';
import type { Surroundings } from './surroundings.ts';
import { type Night, tonight } from './tonight.ts';
import type { Schedule } from './week.ts';
import { whyOf } from './why.ts';

/** How far ahead of a nudge the heartbeat beats every minute, in minutes. */
const eveningMinutes = 120;

/** What has to be written about tonight: that a due nudge is held back, that the bedtime overtook a wind-down nudge. */
function factsOf(
  night: Night,
  state: NightState,
  due: DueNudge | undefined,
  overtaken: DueNudge | undefined,
  surroundings: Surroundings,
  now: Temporal.Instant,
): Fact[] {
  const { device, hold, lastTickAt, zoneChanged } = surroundings;
  const fact = { at: now.toString(), device };
  const facts: Fact[] = [];
  const hasJustPassed = lastTickAt && (isAfter(night.bedtimeAt, lastTickAt) || zoneChanged);
  if (overtaken?.turn === 1 && hasJustPassed && state.missed.length === 0) {
    const cause = causeOf(overtaken, state, surroundings);
    facts.push({ night: night.night, entry: { kind: 'missed', ...fact, stage: 'wind-down', cause } });
  }
  if (due && hold && !wasHeld(due, state)) {
    const { stage, turn } = due;
    facts.push({
      night: night.night,
      entry: { kind: 'held', ...fact, stage, turn, bedtime: night.plan.bedtime, hold },
    });
  }
  return facts;
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
  const night = tonight(schedule, now);
  if (!night) {
    const nothing = { night, show: undefined, keep: undefined, badge: '', why: { is: 'off' } as const };
    return { ...nothing, record: missed, askAgainAt: dayAhead, heartbeatMinutes: 15 };
  }
  const ledger = ledgers.get(night.night) ?? [];
  const state = nightState(ledger);
  const { next, overtaken } = nextNudge(night, state, now);
  const due = next && !isAfter(next.dueAt, now) ? next : undefined;
  const busyUntil = due && claimedUntil(ledger, due, surroundings.device, now);
  const badge = badgeOf(night, state, now);
  const ahead = [next?.dueAt, badge.changesAt, night.endsAt, busyUntil].filter((at) => at && isAfter(at, now));
  const nudge = (due: DueNudge): Nudge => {
    const key = { night: night.night, stage: due.stage, turn: due.turn };
    return { ...key, id: nudgeId(key), times: night, late: lateness(due, state, surroundings, now) };
  };
  return {
    night,
    show: due && !surroundings.hold && !busyUntil ? nudge(due) : undefined,
    keep: standingNudge(night.night, state),
    badge: badge.text,
    why: whyOf(night, state, next, surroundings.hold, schedule, now),
    record: [...missed, ...factsOf(night, state, due, overtaken, surroundings, now)],
    askAgainAt: ahead.reduce<Temporal.Instant>(earlier, dayAhead),
    heartbeatMinutes: next && minutesFrom(now, next.dueAt) <= eveningMinutes ? 1 : 15,
  };
}
