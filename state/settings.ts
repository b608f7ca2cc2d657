import * as v from 'valibot';
import { type ClockTime, clockTime, isClockTime } from '../bedtime/clock-time.ts';
import { type NightPlan, type Week, type Weekday, weekdays } from '../bedtime/week.ts';
import { type SectionId, sectionIds } from '../content/section.ts';
import type { Decoded } from '../platform/stored.ts';

/** The languages that Slaapwel speaks. */
export const languages = ['nl', 'en', 'de'] as const;

/** A language that Slaapwel speaks. */
export type Language = (typeof languages)[number];

/** Which edit of a person the settings come from; the newest edit wins between two machines. */
export interface Edit {
  readonly at: string;
  readonly device: string;
  /** How many edits there have been, on all machines together. */
  readonly count: number;
}

/** What a person sets, as stored under `settings`. Times are wall-clock times; lengths are in the units they name. */
export interface Settings {
  readonly version: 1;
  readonly week: Week;
  readonly leadMinutes: number;
  readonly snooze: { readonly minutes: number; readonly limit: number };
  readonly language: 'auto' | Language;
  /** `auto` follows the machine; otherwise an IANA zone, for browsers that hide theirs. */
  readonly timeZone: string;
  readonly tips: {
    /** Seconds a tip stays before the next comes; 0 is never. */
    readonly rotateSeconds: number;
    readonly sections: readonly SectionId[];
    readonly hidden: readonly string[];
  };
  /** Absent until a person has edited something. */
  readonly edit?: Edit;
}

/** The bounds of the numbers a person can set, both ends included. */
export const bounds = {
  leadMinutes: { min: 0, max: 120 },
  snoozeMinutes: { min: 1, max: 60 },
  snoozeLimit: { min: 0, max: 10 },
  rotateSeconds: { min: 5, max: 120 },
} as const;

const night: NightPlan = { on: true, bedtime: clockTime('22:30'), wake: clockTime('06:30') };
const weekendNight: NightPlan = { on: true, bedtime: clockTime('23:00'), wake: clockTime('07:30') };

/** Safe defaults: they nudge every night, and the weekend differs little since regular nights matter. */
export const defaultSettings: Settings = {
  version: 1,
  week: { mon: night, tue: night, wed: night, thu: night, fri: weekendNight, sat: weekendNight, sun: night },
  leadMinutes: 45,
  snooze: { minutes: 10, limit: 3 },
  language: 'auto',
  timeZone: 'auto',
  tips: { rotateSeconds: 20, sections: sectionIds, hidden: [] },
};

/** Whether the runtime knows a time zone by this name. */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

const whole = ({ min, max }: { min: number; max: number }) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

const schemas = {
  on: v.boolean(),
  time: v.custom<ClockTime>(isClockTime),
  leadMinutes: whole(bounds.leadMinutes),
  snoozeMinutes: whole(bounds.snoozeMinutes),
  snoozeLimit: whole(bounds.snoozeLimit),
  rotateSeconds: v.union([v.literal(0), whole(bounds.rotateSeconds)]),
  language: v.picklist(['auto', ...languages]),
  timeZone: v.pipe(
    v.string(),
    v.check((name) => name === 'auto' || isTimeZone(name)),
  ),
  sections: v.array(v.picklist(sectionIds)),
  hidden: v.array(v.string()),
  edit: v.object({ at: v.string(), device: v.string(), count: v.number() }),
};

/** A value whose fields can be looked at: anything but a record has none. */
function fieldsOf(raw: unknown): Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>) : {};
}

/**
 * Reads stored settings field by field: what is absent or unreadable is taken from `base`. Never throws.
 * The unreadable ones are given back with the path at which they stood.
 */
export function decodeSettings(raw: unknown, base: Settings = defaultSettings): Decoded<Settings> {
  const unreadable: { path: string; value: unknown }[] = [];
  const read = <T>(schema: v.GenericSchema<unknown, T>, value: unknown, path: string, fallback: T): T => {
    if (value === undefined || value === null) return fallback;
    const parsed = v.safeParse(schema, value);
    if (parsed.success) return parsed.output;
    unreadable.push({ path, value });
    return fallback;
  };
  const top = fieldsOf(raw);
  if (raw !== undefined && raw !== null && top !== raw) unreadable.push({ path: '', value: raw });
  const [week, snooze, tips] = [fieldsOf(top['week']), fieldsOf(top['snooze']), fieldsOf(top['tips'])];
  const readNight = (day: Weekday): NightPlan => {
    const [fields, plan] = [fieldsOf(week[day]), base.week[day]];
    const bedtime = read(schemas.time, fields['bedtime'], `week.${day}.bedtime`, plan.bedtime);
    const wake = read(schemas.time, fields['wake'], `week.${day}.wake`, plan.wake);
    const on = read(schemas.on, fields['on'], `week.${day}.on`, plan.on);
    return bedtime === wake ? { ...plan, on } : { on, bedtime, wake };
  };
  const edit = read<Edit | undefined>(schemas.edit, top['edit'], 'edit', base.edit);
  const value: Settings = {
    version: 1,
    week: Object.fromEntries(weekdays.map((day) => [day, readNight(day)])) as Record<Weekday, NightPlan>,
    leadMinutes: read(schemas.leadMinutes, top['leadMinutes'], 'leadMinutes', base.leadMinutes),
    snooze: {
      minutes: read(schemas.snoozeMinutes, snooze['minutes'], 'snooze.minutes', base.snooze.minutes),
      limit: read(schemas.snoozeLimit, snooze['limit'], 'snooze.limit', base.snooze.limit),
    },
    language: read<Settings['language']>(schemas.language, top['language'], 'language', base.language),
    timeZone: read(schemas.timeZone, top['timeZone'], 'timeZone', base.timeZone),
    tips: {
      rotateSeconds: read(schemas.rotateSeconds, tips['rotateSeconds'], 'tips.rotateSeconds', base.tips.rotateSeconds),
      sections: read<readonly SectionId[]>(schemas.sections, tips['sections'], 'tips.sections', base.tips.sections),
      hidden: read<readonly string[]>(schemas.hidden, tips['hidden'], 'tips.hidden', base.tips.hidden),
    },
    ...(edit && { edit }),
  };
  return { value, unreadable };
}
