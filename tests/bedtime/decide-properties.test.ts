import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../bedtime/decision.ts';
import { isAfter, minutesFrom } from '../../bedtime/instant.ts';
import { entryId, type Hold, holds } from '../../bedtime/ledger.ts';
import { type NightId, nightOf } from '../../bedtime/night.ts';
import type { Surroundings } from '../../bedtime/surroundings.ts';
import { nightsFrom, tonight } from '../../bedtime/tonight.ts';
import type { Schedule } from '../../bedtime/week.ts';
import { instants, ledgers, schedules, zones } from './arbitraries.ts';
import { calm, type Deed, Evening } from './evening.ts';

/** One thing that happens: some time passes, perhaps backwards; the person does something or is not there. */
interface Step {
  readonly seconds: number;
  readonly deed: Deed | undefined;
  readonly hold: Hold | undefined;
  readonly gap: 'closed' | 'slept' | undefined;
  readonly zone: string | undefined;
  /** How often the engine wakes by itself before it, when it asked to. */
  readonly wakes: number;
}

const forward = fc.oneof(
  fc.integer({ min: 1, max: 20 * 60 }),
  fc.integer({ min: 1, max: 3 * 3600 }),
  fc.integer({ min: 1, max: 30 * 3600 }),
);

/** Steps of a person who stays where they are, with a clock that goes on. */
function steps(
  seconds: fc.Arbitrary<number> = forward,
  zone: fc.Arbitrary<string | undefined> = fc.constant(undefined),
) {
  const deeds = fc.constantFrom<Deed[]>('start', 'snooze', 'goodNight', 'skip', 'undo', 'undo', 'snooze');
  const step: fc.Arbitrary<Step> = fc.record({
    seconds,
    deed: fc.option(deeds, { nil: undefined, freq: 2 }),
    hold: fc.option(fc.constantFrom(...holds), { nil: undefined, freq: 4 }),
    gap: fc.option(fc.constantFrom('closed' as const, 'slept' as const), { nil: undefined, freq: 4 }),
    zone,
    wakes: fc.oneof(fc.constant(0), fc.nat({ max: 8 })),
  });
  return fc.array(step, { minLength: 1, maxLength: 10 });
}

/** Steps of a traveller with a clock that is set back now and then. */
const wildSteps = steps(
  fc.oneof({ weight: 6, arbitrary: forward }, { weight: 1, arbitrary: fc.integer({ min: -3 * 3600, max: -1 }) }),
  fc.option(zones, { nil: undefined, freq: 6 }),
);

/** What is looked at after each tick: the moment, what was seen, and the decisions of that tick in their order. */
type Look = (evening: Evening, now: Temporal.Instant, seen: Partial<Surroundings>, decisions: Decision[]) => void;

/** An evening, or several, that writes down each decision before it is performed. */
class Watched extends Evening {
  decisions: Decision[] = [];
  wasFinished = false;
  firstTickAt: Temporal.Instant | undefined;

  override ask(now: Temporal.Instant, seen: Partial<Surroundings> = {}): Decision {
    const decision = super.ask(now, seen);
    if (decision.show && this.state(decision.show.night).finished) this.wasFinished = true;
    this.decisions.push(decision);
    return decision;
  }
}

/** Begins an hour before a wind-down, and lives. */
function lived(schedule: Schedule, someTime: Temporal.Instant, life: readonly Step[], look?: Look): Watched {
  const evening = new Watched(schedule);
  let now = (tonight(schedule, someTime)?.windDownAt ?? someTime).subtract({ hours: 1 });
  const tick = (seen: Partial<Surroundings> = {}) => {
    const lastTickAt = evening.lastTickAt;
    evening.decisions = [];
    const { askAgainAt } = evening.tick(now, seen);
    look?.(evening, now, { ...seen, lastTickAt }, evening.decisions);
    return askAgainAt;
  };
  evening.firstTickAt = now;
  let askAgainAt = tick();
  for (const { seconds, deed, hold, gap, zone, wakes } of life) {
    for (let woken = 0; woken < wakes; woken += 1) {
      now = askAgainAt;
      askAgainAt = tick();
    }
    const from = now;
    now = now.add({ seconds });
    if (deed) evening.answer(now, deed);
    const zoneChanged = zone !== undefined && zone !== evening.schedule.zone;
    if (zone) evening.schedule = { ...evening.schedule, zone };
    askAgainAt = tick({ hold, zoneChanged, gap: gap && { from, cause: gap } });
  }
  return evening;
}

/** Lives are long: fewer of them than of other things. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 60 });

describe('any decision', () => {
  it('is the same for the same arguments, and changes none of them', () => {
    fc.assert(
      fc.property(schedules(), instants, ledgers, (schedule, now, ledger) => {
        const night = nightOf(now.toZonedDateTimeISO(schedule.zone).toPlainDate());
        const evening = new Evening(schedule, now.subtract({ hours: 5 }));
        evening.ledgers.set(night, ledger);
        const frozen = JSON.stringify([...evening.ledgers]);
        expect(JSON.stringify(evening.ask(now))).toBe(JSON.stringify(evening.ask(now)));
        expect(JSON.stringify([...evening.ledgers])).toBe(frozen);
      }),
    );
  });

  it('asks again after now and within a day, whatever happened, in any zone, by any clock', () => {
    fc.assert(
      fc.property(schedules(), instants, wildSteps, (schedule, start, life) => {
        lived(schedule, start, life, (_, now, __, decisions) => {
          for (const { askAgainAt } of decisions) {
            expect(isAfter(askAgainAt, now)).toBe(true);
            expect(minutesFrom(now, askAgainAt)).toBeLessThanOrEqual(24 * 60);
          }
        });
      }),
    );
  });

  it('is done once it is performed: asked again at the same moment, nothing new is shown or written', () => {
    fc.assert(
      fc.property(schedules(), instants, wildSteps, (schedule, start, life) => {
        lived(schedule, start, life, (evening, now, seen) => {
          for (const again of [evening.ask(now, seen), evening.ask(now, { ...seen, lastTickAt: now })]) {
            expect(again.show).toBeUndefined();
            expect(again.record).toEqual([]);
          }
        });
      }),
    );
  });

  it('shows nothing before the wind-down, nor at or after the end, nor while someone is away', () => {
    fc.assert(
      fc.property(schedules(), instants, wildSteps, (schedule, start, life) => {
        lived(schedule, start, life, (_, now, { hold }, decisions) => {
          for (const { show } of decisions) {
            if (!show) continue;
            const { windDownAt, bedtimeAt, endsAt } = show.times;
            expect(isAfter(windDownAt, now)).toBe(false);
            expect(isAfter(endsAt, now)).toBe(true);
            expect(isAfter(bedtimeAt, now)).toBe(show.stage === 'wind-down');
            expect(hold === 'idle' || hold === 'locked').toBe(false);
          }
        });
      }),
    );
  });

  it('shows nothing after good night or a skip, unless that was undone', () => {
    fc.assert(
      fc.property(schedules(), instants, wildSteps, (schedule, start, life) => {
        expect(lived(schedule, start, life).wasFinished).toBe(false);
      }),
    );
  });

  it('never shows the same nudge twice, and never more than three repeats a night', () => {
    fc.assert(
      fc.property(schedules(), instants, wildSteps, (schedule, start, life) => {
        const { shownIds } = lived(schedule, start, life);
        expect(new Set(shownIds).size).toBe(shownIds.length);
        expect(shownIds.filter((id) => /overdue\/[4-9]/.test(id))).toEqual([]);
      }),
    );
  });

  it('leaves nobody who is there without the nudge of the hour', () => {
    fc.assert(
      fc.property(schedules(), instants, wildSteps, (schedule, start, life) => {
        lived(schedule, start, life, (evening, now, { hold }) => {
          const { night } = evening.ask(now);
          if (!night || hold || isAfter(night.windDownAt, now)) return;
          const { finished, started, snoozes, shown } = evening.state(night.night);
          if (finished || snoozes.some(({ until }) => isAfter(Temporal.Instant.from(until), now))) return;
          const stage = isAfter(night.bedtimeAt, now) ? 'wind-down' : 'bedtime';
          if (stage === 'wind-down' && started) return;
          expect(shown.map((entry) => entry.stage)).toContain(stage);
        });
      }),
    );
  });
});

describe('any night that is over', () => {
  it('was answered or shown or missed, and missed only if neither of the others', () => {
    fc.assert(
      fc.property(schedules(), instants, steps(), (schedule, start, life) => {
        const evening = lived(schedule, start, life);
        const { firstTickAt = start, lastTickAt = start } = evening;
        const first = nightOf(firstTickAt.toZonedDateTimeISO(schedule.zone).toPlainDate().subtract({ days: 3 }));
        for (const { night, endsAt } of nightsFrom(first, 60, schedule)) {
          if (!isAfter(endsAt, firstTickAt) || isAfter(endsAt, lastTickAt)) continue;
          const { finished, started, shown, missed } = evening.state(night as NightId);
          const met = Boolean(finished || started || shown.length > 0);
          const bedtimes = missed.filter(({ stage }) => stage === 'bedtime');
          expect([night, met, bedtimes.length]).toEqual([night, met, met ? 0 : 1]);
        }
      }),
    );
  });

  it('is told with a name for each fact: no two of them clash', () => {
    fc.assert(
      fc.property(schedules(), instants, wildSteps, (schedule, start, life) => {
        const evening = lived(schedule, start, life);
        const counted = [...evening.ledgers.values()].flat().filter(({ kind }) => kind === 'shown');
        expect(counted.length).toBe(evening.shownIds.length);
        for (const ledger of evening.ledgers.values()) expect(new Set(ledger.map(entryId)).size).toBe(ledger.length);
      }),
    );
  });
});

describe('someone who sees a tick of the very first moment', () => {
  it('has missed nothing', () => {
    fc.assert(
      fc.property(schedules(), instants, (schedule, now) => {
        const { record } = new Evening(schedule).ask(now, { ...calm });
        expect(record.filter(({ entry }) => entry.kind === 'missed')).toEqual([]);
      }),
    );
  });
});
