import { type Locale, locales } from '#messages/runtime';
import { clockTime } from '../bedtime/clock-time.ts';
import type { SnoozeRules } from '../bedtime/snooze.ts';
import type { NightPlan, Week } from '../bedtime/week.ts';
import type { SectionId } from '../content/section.ts';
import { defaultTips } from './default-tips.ts';

/** A language that Slaapwel speaks, as a BCP 47 tag. */
export type Language = Locale;

/** The languages that Slaapwel speaks, as `project.inlang/settings.json` names them. */
export const languages: readonly Language[] = locales;

/** How the pages can look: the evening is as the system by day, and dim and warm from the wind-down on. */
export const themes = ['evening', 'system', 'light', 'dark', 'night'] as const;

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
  readonly snooze: SnoozeRules;
  /** The night before which there are no nudges, as an ISO date; `''` when nothing is paused. */
  readonly pausedUntil: string;
  /** For how many minutes a full screen or a sound may hold a nudge back; 0 is not at all. */
  readonly hold: { readonly windDownMinutes: number; readonly bedtimeMinutes: number };
  /** What else happens at bedtime, for those who want it firmer: the popup opens by itself, or a tab does. */
  readonly firmer: 'off' | 'popup' | 'tab';
  /** Whether settings and tonight's answers travel to the person's other machines with their browser account. */
  readonly sync: boolean;
  readonly language: 'auto' | Language;
  readonly theme: (typeof themes)[number];
  /** `auto` follows the machine; otherwise an IANA zone, for browsers that hide theirs. */
  readonly timeZone: string;
  readonly tips: {
    /** Seconds a tip stays before the next comes; 0 is never. */
    readonly rotateSeconds: number;
    readonly sections: readonly SectionId[];
    readonly hidden: readonly string[];
    /** The tips of ours that come round more often; the person's own tips say so themselves. */
    readonly favourites: readonly string[];
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
  holdMinutes: { min: 5, max: 60 },
} as const;

const night: NightPlan = { on: true, bedtime: clockTime('22:30'), wake: clockTime('06:30') };
const weekendNight: NightPlan = { on: true, bedtime: clockTime('23:00'), wake: clockTime('07:30') };

/** Safe defaults: they nudge every night, and the weekend differs little since regular nights matter. */
export const defaultSettings: Settings = {
  version: 1,
  week: { mon: night, tue: night, wed: night, thu: night, fri: weekendNight, sat: weekendNight, sun: night },
  leadMinutes: 45,
  snooze: { minutes: 10, limit: 3, lengths: 'shrinking' },
  pausedUntil: '',
  hold: { windDownMinutes: 20, bedtimeMinutes: 10 },
  firmer: 'off',
  sync: true,
  language: 'auto',
  theme: 'evening',
  timeZone: 'auto',
  tips: defaultTips,
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
