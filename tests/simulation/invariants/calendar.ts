import type { Settings } from '../../../state/settings.ts';
import { dayOf } from '../world/day-of.ts';
import { textOf } from '../world/frozen.ts';
import { keepFew } from '../world/keep-few.ts';

/** What of the settings decides when a night is. */
export type Planning = Pick<Settings, 'week' | 'leadMinutes' | 'pausedUntil'>;

/** The instants of a night, in milliseconds since 1970, reckoned apart from the engine. */
export interface PlannedNight {
  readonly night: string;
  readonly bedtime: string;
  readonly windDownAt: number;
  readonly bedtimeAt: number;
  readonly wakeAt: number;
}

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const dayMs = 86_400_000;

const dates = new Map<number, string>();

/** Calendars by what they say: devices and edits share them, as far as this many go. */
const calendars = new Map<string, Calendar>();
const keptCalendars = 64;

/** The ISO date of so many days since 1970. */
function dateOf(day: number): string {
  const known = dates.get(day) ?? new Date(day * dayMs).toISOString().slice(0, 10);
  dates.set(day, known);
  return known;
}

/**
 * When the nights are: written a second time, from DESIGN.md and browser-behaviour.md 6 and not from the engine, so
 * that it can disagree with it. Nights already reckoned are kept as long as plan and zone stand.
 */
export class Calendar {
  readonly #known = new Map<string, PlannedNight | undefined>();
  readonly #ends = new Map<PlannedNight, number>();
  readonly #around = new Map<number, readonly PlannedNight[]>();
  readonly #planning: Planning;
  readonly #zone: string;

  private constructor(planning: Planning, zone: string) {
    this.#planning = planning;
    this.#zone = zone;
  }

  /** The calendar of a plan in a zone. */
  static of(planning: Planning, zone: string): Calendar {
    const { week, leadMinutes, pausedUntil } = planning;
    const name = `${zone} ${leadMinutes} ${pausedUntil} ${textOf(week)}`;
    return calendars.get(name) ?? keepFew(calendars, keptCalendars, name, new Calendar(planning, zone));
  }

  /** The night of an evening's date; `undefined` when it is off or paused. */
  night(date: string): PlannedNight | undefined {
    if (!this.#known.has(date)) this.#known.set(date, this.#reckon(date));
    return this.#known.get(date);
  }

  /** The nights whose evenings are up to so many days before and after an instant, in order. */
  around(wall: number, back: number, ahead: number): readonly PlannedNight[] {
    const today = Math.floor(wall / dayMs);
    const key = (today * 100 + back) * 100 + ahead;
    const known = this.#around.get(key) ?? this.#reckonAround(today, back, ahead);
    this.#around.set(key, known);
    return known;
  }

  #reckonAround(today: number, back: number, ahead: number): readonly PlannedNight[] {
    const found: PlannedNight[] = [];
    // Whole days before and after the date in UTC, with one more on either side for zones far from it.
    for (let day = today - back - 1; day <= today + ahead + 1; day += 1) {
      const night = this.night(dateOf(day));
      if (night) found.push(night);
    }
    return found;
  }

  /** When a night is over: at its wake time, or when the next one begins; DESIGN.md: "nothing after the wake time". */
  endOf(night: PlannedNight): number {
    const known = this.#ends.get(night) ?? this.#reckonEnd(night);
    this.#ends.set(night, known);
    return known;
  }

  #reckonEnd(night: PlannedNight): number {
    for (let ahead = 1; ahead <= 2; ahead += 1) {
      const next = this.night(dateOf(Date.parse(night.night) / dayMs + ahead));
      if (!next) continue;
      const begins = next.windDownAt > night.bedtimeAt ? next.windDownAt : next.bedtimeAt;
      return Math.min(night.wakeAt, begins);
    }
    return night.wakeAt;
  }

  #reckon(date: string): PlannedNight | undefined {
    const { week, leadMinutes, pausedUntil } = this.#planning;
    const evening = new Date(`${date}T00:00:00Z`);
    const plan = week[days[(evening.getUTCDay() + 6) % 7] ?? 'mon'];
    if (!plan.on || (pausedUntil && date < pausedUntil)) return undefined;
    const [hour = 0] = plan.bedtime.split(':').map(Number);
    const bed = hour < 12 ? 1 : 0;
    const bedtimeAt = this.#instant(evening.getTime() + bed * dayMs, plan.bedtime);
    const isNextDay = plan.wake <= plan.bedtime;
    const wake = this.#instant(evening.getTime() + (bed + (isNextDay ? 1 : 0)) * dayMs, plan.wake);
    const planned = (minutes(plan.wake) - minutes(plan.bedtime) + 1440) % 1440 || 1440;
    const wakeAt = wake > bedtimeAt ? wake : bedtimeAt + planned * 60_000;
    return { night: date, bedtime: plan.bedtime, bedtimeAt, wakeAt, windDownAt: bedtimeAt - leadMinutes * 60_000 };
  }

  /** When the clock shows a time on a date, whose midnight in UTC is given. */
  #instant(midnight: number, time: string): number {
    const noon = dayOf(midnight + dayMs / 2, this.#zone);
    // A day of 24 hours begins at midnight, and no clock changes on it.
    if (noon.date === dateOf(midnight / dayMs) && noon.to - noon.from === dayMs) {
      return noon.from + minutes(time) * 60_000;
    }
    const day = new Date(midnight);
    const fields = { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
    const clock = { hour: Number(time.slice(0, 2)), minute: Number(time.slice(3)), timeZone: this.#zone };
    return Temporal.ZonedDateTime.from({ ...fields, ...clock }, { disambiguation: 'compatible' }).epochMilliseconds;
  }
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
