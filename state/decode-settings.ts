import * as v from 'valibot';
import { type ClockTime, isClockTime } from '../bedtime/clock-time.ts';
import { isInstant } from '../bedtime/is-instant.ts';
import { isWhole } from '../bedtime/is-whole.ts';
import { isNightId } from '../bedtime/night.ts';
import { type NightPlan, type Weekday, weekdays } from '../bedtime/week.ts';
import { type SectionId, sectionIds } from '../content/section.ts';
import type { Decoded } from '../platform/stored.ts';
import { bounds, defaultSettings, type Edit, isTimeZone, languages, type Settings, themes } from './settings.ts';

interface Range {
  readonly min: number;
  readonly max: number;
}

// One check of ours weighs less than four of valibot's.
const whole = ({ min, max }: Range) => v.custom<number>((value) => isWhole(value, min, max));
/** A number within bounds, or 0 for never. */
const wholeOrNever = ({ min, max }: Range) => v.custom<number>((value) => value === 0 || isWhole(value, min, max));
const isZone = (name: unknown) => typeof name === 'string' && (name === 'auto' || isTimeZone(name));
/** A list of which each value passes. */
const listOf = <T>(passes: (value: unknown) => boolean) =>
  v.custom<readonly T[]>((list) => Array.isArray(list) && list.every(passes));
const isPause = (night: unknown) => night === '' || isNightId(night);

const schemas = {
  flag: v.custom<boolean>((value) => typeof value === 'boolean'),
  time: v.custom<ClockTime>(isClockTime),
  leadMinutes: whole(bounds.leadMinutes),
  snoozeMinutes: whole(bounds.snoozeMinutes),
  snoozeLimit: whole(bounds.snoozeLimit),
  snoozeLengths: v.picklist(['shrinking', 'fixed']),
  pausedUntil: v.custom<string>(isPause),
  holdMinutes: wholeOrNever(bounds.holdMinutes),
  firmer: v.picklist(['off', 'popup', 'tab']),
  language: v.picklist(['auto', ...languages]),
  theme: v.picklist(themes),
  timeZone: v.custom<string>(isZone),
  rotateSeconds: wholeOrNever(bounds.rotateSeconds),
  sections: listOf<SectionId>((id) => sectionIds.includes(id as SectionId)),
  tipIds: listOf<string>((id) => typeof id === 'string'),
  edit: v.object({
    at: v.custom<string>(isInstant),
    device: v.string(),
    count: v.custom<number>((value) => isWhole(value, 0)),
  }),
};

/** A value whose fields can be looked at: anything but a record has none. */
function fieldsOf(raw: unknown): Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>) : {};
}

/**
 * Reads stored settings field by field: what is absent or unreadable is taken from `base`. Never throws.
 * The unreadable values are given back with the path at which they stood; of a version that we do not know, all is.
 */
export function decodeSettings(raw: unknown, base: Settings = defaultSettings): Decoded<Settings> {
  const unreadable: { path: string; value: unknown }[] = [];
  const at = (path: string) => path.split('.').reduce<unknown>((value, name) => fieldsOf(value)[name], raw);
  const read = <T>(path: string, schema: v.GenericSchema<unknown, T>, fallback: T): T => {
    const value = at(path);
    if (value === undefined || value === null) return fallback;
    const parsed = v.safeParse(schema, value);
    if (parsed.success) return parsed.output;
    unreadable.push({ path, value });
    return fallback;
  };
  const isKnown = raw === undefined || raw === null || (fieldsOf(raw) === raw && (at('version') ?? 1) === 1);
  if (!isKnown) unreadable.push({ path: '', value: raw });
  for (const path of ['week', 'snooze', 'hold', 'tips', ...weekdays.map((day) => `week.${day}`)]) {
    const value = at(path);
    if (value !== undefined && value !== null && fieldsOf(value) !== value) unreadable.push({ path, value });
  }
  const readNight = (day: Weekday): NightPlan => {
    const plan = base.week[day];
    const bedtime = read(`week.${day}.bedtime`, schemas.time, plan.bedtime);
    const wake = read(`week.${day}.wake`, schemas.time, plan.wake);
    const on = read(`week.${day}.on`, schemas.flag, plan.on);
    if (bedtime !== wake) return { on, bedtime, wake };
    unreadable.push({ path: `week.${day}`, value: at(`week.${day}`) });
    return { ...plan, on };
  };
  const edit = read<Edit | undefined>('edit', schemas.edit, base.edit);
  const value: Settings = {
    version: 1,
    week: Object.fromEntries(weekdays.map((day) => [day, readNight(day)])) as Record<Weekday, NightPlan>,
    leadMinutes: read('leadMinutes', schemas.leadMinutes, base.leadMinutes),
    snooze: {
      minutes: read('snooze.minutes', schemas.snoozeMinutes, base.snooze.minutes),
      limit: read('snooze.limit', schemas.snoozeLimit, base.snooze.limit),
      lengths: read<Settings['snooze']['lengths']>('snooze.lengths', schemas.snoozeLengths, base.snooze.lengths),
    },
    pausedUntil: read('pausedUntil', schemas.pausedUntil, base.pausedUntil),
    hold: {
      windDownMinutes: read('hold.windDownMinutes', schemas.holdMinutes, base.hold.windDownMinutes),
      bedtimeMinutes: read('hold.bedtimeMinutes', schemas.holdMinutes, base.hold.bedtimeMinutes),
    },
    firmer: read<Settings['firmer']>('firmer', schemas.firmer, base.firmer),
    sync: read('sync', schemas.flag, base.sync),
    language: read<Settings['language']>('language', schemas.language, base.language),
    theme: read<Settings['theme']>('theme', schemas.theme, base.theme),
    timeZone: read('timeZone', schemas.timeZone, base.timeZone),
    tips: {
      rotateSeconds: read('tips.rotateSeconds', schemas.rotateSeconds, base.tips.rotateSeconds),
      sections: read<readonly SectionId[]>('tips.sections', schemas.sections, base.tips.sections),
      hidden: read<readonly string[]>('tips.hidden', schemas.tipIds, base.tips.hidden),
      favourites: read<readonly string[]>('tips.favourites', schemas.tipIds, base.tips.favourites),
    },
    ...(edit && { edit }),
  };
  return { value, unreadable };
}
