import { type Actions, actionsOf } from '../../bedtime/actions.ts';
import { type ClockTime, clockTime } from '../../bedtime/clock-time.ts';
import { decide } from '../../bedtime/decide.ts';
import type { Decision, Fact } from '../../bedtime/decision.ts';
import { added, type Entry, entryId, type Hold, type Ledger } from '../../bedtime/ledger.ts';
import type { NightId } from '../../bedtime/night.ts';
import { type NightState, nightState } from '../../bedtime/night-state.ts';
import type { SnoozeRules } from '../../bedtime/snooze.ts';
import type { Gap, Surroundings } from '../../bedtime/surroundings.ts';
import type { NightPlan, Schedule, Week } from '../../bedtime/week.ts';

/** Seven equal nights. */
export function everyNight(bedtime: string, wake: string): Week {
  const plan: NightPlan = { on: true, bedtime: clockTime(bedtime), wake: clockTime(wake) };
  return { mon: plan, tue: plan, wed: plan, thu: plan, fri: plan, sat: plan, sun: plan };
}

/** A night that is off, its times kept. */
export function off(plan: NightPlan): NightPlan {
  return { ...plan, on: false };
}

/** The schedule of most tests: Amsterdam, 22:30 to 06:30, wind-down at 21:45. */
export const ordinary: Schedule = { week: everyNight('22:30', '06:30'), leadMinutes: 45, zone: 'Europe/Amsterdam' };

/** The device of most tests. */
export const device = 'laptop';

/** Ten minutes, three times a night. */
export const snoozeRules: SnoozeRules = { minutes: 10, limit: 3, lengths: 'fixed' };

/** What a tick sees around it when nothing is the matter. */
export const calm: Surroundings = {
  device,
  hold: undefined,
  patience: { windDownMinutes: 20, bedtimeMinutes: 10 },
  lastTickAt: undefined,
  gap: undefined,
  zoneChanged: false,
};

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** An instant of the week of 23 November 2026 in Amsterdam (one hour ahead of UTC): `Mon 22:30`, `Tue 01:00:05`. */
export function at(text: string): Temporal.Instant {
  const [day = '', time = ''] = text.split(' ');
  if (!days.includes(day)) throw new Error(`Not a moment of the test week: ${text}`);
  return Temporal.Instant.from(`2026-11-${23 + days.indexOf(day)}T${time}+01:00`);
}

/** The way back from {@link at}. */
export function told(instant: Temporal.Instant): string {
  const there = instant.toZonedDateTimeISO('Europe/Amsterdam');
  const unit = there.second === 0 && there.millisecond === 0 ? 'minute' : 'second';
  return `${days[there.dayOfWeek - 1]} ${there.toPlainTime().toString({ smallestUnit: unit })}`;
}

/** What the person does; `undo` takes back the last answer. */
export type Deed = 'start' | 'snooze' | 'goodNight' | 'skip' | 'undo';

/** What happens at one moment of a story. `look` is a tick for no reason. */
export type Event =
  | Deed
  | 'look'
  | 'goes idle'
  | 'locks'
  | 'watches a film'
  | 'is back'
  | 'browser closes'
  | 'browser opens'
  | 'machine sleeps'
  | 'machine wakes'
  | { readonly bedtime: string }
  | { readonly lead: number }
  | { readonly zone: string }
  | { readonly pausedUntil: string };

type Seen = Partial<Surroundings>;

/**
 * Drives `decide` as the tick does: what it records is written, what it shows is first claimed and then shown.
 * Everything that came of it is told in `story`, one line each.
 */
export class Evening {
  schedule: Schedule;
  lastTickAt: Temporal.Instant | undefined;
  readonly ledgers = new Map<NightId, Ledger>();
  readonly story: string[] = [];
  readonly shownIds: string[] = [];

  constructor(schedule: Schedule, lastTickAt?: Temporal.Instant) {
    this.schedule = schedule;
    this.lastTickAt = lastTickAt;
  }

  add(night: NightId, entry: Entry): void {
    this.ledgers.set(night, added(this.ledgers.get(night) ?? [], [entry]));
  }

  state(night: NightId): NightState {
    return nightState(this.ledgers.get(night) ?? []);
  }

  ask(now: Temporal.Instant, seen: Seen = {}): Decision {
    return decide(this.schedule, this.ledgers, { ...calm, lastTickAt: this.lastTickAt, ...seen }, now);
  }

  /** One tick, and the one that its own writing wakes: the decision that then stands. */
  tick(now: Temporal.Instant, seen: Seen = {}): Decision {
    const first = this.#perform(now, seen);
    const second = first.show || first.record.length > 0 ? this.#perform(now, seen) : first;
    this.lastTickAt = now;
    return second;
  }

  #perform(now: Temporal.Instant, seen: Seen): Decision {
    const decision = this.ask(now, seen);
    for (const fact of decision.record) {
      this.add(fact.night, fact.entry);
      this.#tellFact(now, fact);
    }
    if (decision.show) {
      const { night, stage, turn, id, times, late } = decision.show;
      const nudge = { at: now.toString(), device, stage, turn, bedtime: times.plan.bedtime as ClockTime };
      const lateness = late ? { lateMinutes: late.minutes, cause: late.cause } : {};
      this.add(night, { kind: 'claimed', ...nudge });
      this.add(night, { kind: 'shown', ...nudge, channel: 'notification', ...lateness });
      this.shownIds.push(id);
      this.story.push(`${told(now)} ${stage}/${turn}${late ? `, ${late.minutes} late: ${late.cause}` : ''}`);
    }
    return decision;
  }

  /** What is offered at `now` for the night that is running or comes next. */
  offered(now: Temporal.Instant): Actions | undefined {
    const { night } = this.ask(now);
    return night && actionsOf(night, this.state(night.night), snoozeRules, now);
  }

  /** Does what a button does, if the button is there. */
  answer(now: Temporal.Instant, deed: Deed): boolean {
    const night = this.ask(now).night?.night;
    const actions = this.offered(now);
    if (!night || !actions?.[deed]) return false;
    const fact = { at: now.toString(), device };
    if (deed === 'undo' && actions.undo) this.add(night, { kind: 'restored', ...fact, undoes: entryId(actions.undo) });
    if (deed === 'snooze') this.add(night, { kind: 'snoozed', ...fact, until: String(actions.snooze?.until) });
    if (deed === 'start') this.add(night, { kind: 'started', ...fact });
    if (deed === 'goodNight') this.add(night, { kind: 'goodNight', ...fact });
    if (deed === 'skip') this.add(night, { kind: 'skipped', ...fact });
    return true;
  }

  #tellFact(now: Temporal.Instant, { entry }: Fact): void {
    if (entry.kind === 'missed') this.story.push(`${told(now)} missed ${entry.stage}: ${entry.cause}`);
    if (entry.kind === 'held') this.story.push(`${told(now)} held ${entry.stage}/${entry.turn}: ${entry.hold}`);
  }
}

/** Plays events from `from` to `to`; in between only the engine's own `askAgainAt` wakes it. */
export function played(
  events: readonly (readonly [moment: string, event: Event])[],
  { from = 'Mon 18:00', to = 'Tue 12:00', schedule = ordinary, isFirst = false } = {},
): Evening {
  const evening = new Evening(schedule, isFirst ? undefined : at(from).subtract({ minutes: 1 }));
  let hold: Hold | undefined;
  let gap: Gap | undefined;
  let next: Temporal.Instant | undefined = at(from);
  for (const [moment, event] of [...events, [to, 'look'] as const]) {
    const now = at(moment);
    while (next && Temporal.Instant.compare(next, now) < 0) next = evening.tick(next, { hold }).askAgainAt;
    let zoneChanged = false;
    if (event === 'browser closes' || event === 'machine sleeps') {
      gap = { from: now, cause: event === 'machine sleeps' ? 'slept' : 'closed' };
      next = undefined;
      continue;
    }
    if (event === 'look' || event === 'browser opens' || event === 'machine wakes') {
      // Nothing but a tick.
    } else if (event === 'goes idle') hold = 'idle';
    else if (event === 'locks') hold = 'locked';
    else if (event === 'watches a film') hold = 'fullScreen';
    else if (event === 'is back') hold = undefined;
    else if (typeof event === 'string') {
      if (!evening.answer(now, event)) evening.story.push(`${told(now)} no ${event}`);
    } else if ('bedtime' in event) {
      evening.schedule = { ...evening.schedule, week: everyNight(event.bedtime, '06:30') };
    } else if ('pausedUntil' in event) evening.schedule = { ...evening.schedule, ...event };
    else if ('lead' in event) evening.schedule = { ...evening.schedule, leadMinutes: event.lead };
    else {
      evening.schedule = { ...evening.schedule, zone: event.zone };
      zoneChanged = true;
    }
    next = evening.tick(now, { hold, gap, zoneChanged }).askAgainAt;
    gap = undefined;
  }
  return evening;
}
