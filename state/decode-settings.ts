import { isClockTime } from '../bedtime/clock-time.ts';
import { isInstant } from '../bedtime/is-instant.ts';
import { isWhole } from '../bedtime/is-whole.ts';
import { isNightId } from '../bedtime/night.ts';
import { type Fields, isRecord, isText, listOf, oneOf, recordOf, type Test } from '../bedtime/shape.ts';
import { type NightPlan, type Weekday, weekdays } from '../bedtime/week.ts';
import { sectionIds } from '../content/section.ts';
import type { Decoded } from '../platform/stored.ts';
import { bounds, defaultSettings, isTimeZone, languages, type Settings, themes } from './settings.ts';

interface Range {
  readonly min: number;
  readonly max: number;
}

const whole =
  ({ min, max }: Range) =>
  (value: unknown): value is number =>
    isWhole(value, min, max);
/** A number within bounds, or 0 for never. */
const wholeOrNever =
  ({ min, max }: Range) =>
  (value: unknown): value is number =>
    value === 0 || isWhole(value, min, max);
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

/** For each value a test, in the same places. */
type Tests<T> = [T] extends [string | number | boolean | readonly unknown[]]
  ? Test<T>
  : { readonly [Name in keyof T]: Tests<T[Name]> };

const night: Tests<NightPlan> = { on: isFlag, bedtime: isClockTime, wake: isClockTime };

const tests: Tests<Omit<Settings, 'version' | 'edit'>> = {
  week: { mon: night, tue: night, wed: night, thu: night, fri: night, sat: night, sun: night },
  leadMinutes: whole(bounds.leadMinutes),
  snooze: {
    minutes: whole(bounds.snoozeMinutes),
    limit: whole(bounds.snoozeLimit),
    lengths: oneOf(['shrinking', 'fixed']),
  },
  pausedUntil: (value): value is string => value === '' || isNightId(value),
  hold: { windDownMinutes: wholeOrNever(bounds.holdMinutes), bedtimeMinutes: wholeOrNever(bounds.holdMinutes) },
  firmer: oneOf(['off', 'popup', 'tab']),
  sync: isFlag,
  language: oneOf(['auto', ...languages]),
  theme: oneOf(themes),
  timeZone: (name): name is string => isText(name) && (name === 'auto' || isTimeZone(name)),
  tips: {
    rotateSeconds: wholeOrNever(bounds.rotateSeconds),
    sections: listOf(oneOf(sectionIds)),
    hidden: listOf(isText),
    favourites: listOf(isText),
  },
};

const isEdit = recordOf({ at: isInstant, device: isText, count: (value): value is number => isWhole(value, 0) });

/**
 * Reads stored settings field by field: what is absent or unreadable is taken from `base`. Never throws.
 * The unreadable values are given back with the path at which they stood; of a version that we do not know, all is.
 */
export function decodeSettings(raw: unknown, base: Settings = defaultSettings): Decoded<Settings> {
  const unreadable: { path: string; value: unknown }[] = [];
  const read = (test: Test<unknown> | Fields, value: unknown, fallback: unknown, path: string): unknown => {
    if (value === undefined || value === null) return fallback;
    if (typeof test !== 'function' && isRecord(value)) {
      const readField = ([name, inner]: [string, unknown]) => [
        name,
        read(inner as Fields, value[name], (fallback as Fields)[name], path === '' ? name : `${path}.${name}`),
      ];
      return Object.fromEntries(Object.entries(test).map(readField));
    }
    if (typeof test === 'function' && test(value)) return value;
    unreadable.push({ path, value });
    return fallback;
  };
  const fields = isRecord(raw) ? raw : {};
  if ((fields['version'] ?? 1) !== 1) unreadable.push({ path: '', value: raw });
  const settings = read(tests, raw, base, '') as Settings;
  const edit = read(isEdit, fields['edit'], base.edit, 'edit') as Settings['edit'];
  const nightOf = (day: Weekday): NightPlan => {
    const { on, bedtime, wake } = settings.week[day];
    if (bedtime !== wake) return { on, bedtime, wake };
    unreadable.push({ path: `week.${day}`, value: (fields['week'] as Fields | undefined)?.[day] });
    return { ...base.week[day], on };
  };
  const week = Object.fromEntries(weekdays.map((day) => [day, nightOf(day)])) as Record<Weekday, NightPlan>;
  return { value: { ...settings, version: 1, week, ...(edit && { edit }) }, unreadable };
}
