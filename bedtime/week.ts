import type { ClockTime } from './clock-time.ts';

/** The seven days in the order of ISO 8601, Monday first. A night has the weekday of its evening. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A day of the week. */
export type Weekday = (typeof weekdays)[number];

/** What a person plans for the night of one weekday. A bedtime before noon lies on the next calendar day. */
export interface NightPlan {
  readonly on: boolean;
  readonly bedtime: ClockTime;
  readonly wake: ClockTime;
}

/** The seven nights. */
export type Week = Readonly<Record<Weekday, NightPlan>>;

/** All that the instants of a night follow from: the plan, the lead in minutes, and the IANA time zone. */
export interface Schedule {
  readonly week: Week;
  readonly leadMinutes: number;
  readonly zone: string;
  /** The ISO date of the first night after a pause; the nights before it are off. */
  readonly pausedUntil?: string | undefined;
}

/** The nights as they would be without a pause. */
export function unpaused(schedule: Schedule): Schedule {
  return { ...schedule, pausedUntil: undefined };
}
