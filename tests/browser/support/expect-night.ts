import { expect } from 'vitest';
import type { StoredEntry } from './entry.ts';

/**
 * How late a nudge may come in fake minutes: less than a repeat, which comes a quarter of an hour after the one before. A
 * clock change taken wrongly is an hour. At 600 times speed every tenth of a second that the machine takes is a minute:
 * an alarm, a worker that has to start and a notification take less than one on an idle machine, a second on a busy one.
 */
export const tolerance = 14;

/** A night's nudges in order, for someone who never answers. */
export const allNudges = ['wind-down 1', 'bedtime 1', 'overdue 1', 'overdue 2', 'overdue 3'];

/** A ledger in words, to be read when something is wrong with it. */
export function told(entries: readonly StoredEntry[]): string {
  return entries.map(({ kind, at, stage, turn, why }) => [kind, at, stage, turn, why].join(' ')).join('\n');
}

/** The nudges of a ledger that were given, in order. */
export function given(entries: readonly StoredEntry[]): string[] {
  return entries.filter(({ kind }) => kind === 'shown').map(({ stage, turn }) => `${stage} ${turn}`);
}

/** The last repeat is given 45 minutes after the bedtime nudge; late ones may take it a while longer. */
export function lastNudge(bedtime: Temporal.Instant): Temporal.Instant {
  return bedtime.add({ minutes: 45 + 2 * tolerance });
}

/** Every nudge of a night once, when it was due, and the repeats a quarter of an hour after the one before. */
export function expectNight(
  entries: readonly StoredEntry[],
  windDown: Temporal.Instant,
  bedtime: Temporal.Instant,
  most = tolerance,
): void {
  const ledger = told(entries);
  expect(given(entries), ledger).toEqual(allNudges);
  const shown = entries.filter(({ kind }) => kind === 'shown');
  expect(new Set(shown.map(({ channel }) => channel)), ledger).toEqual(new Set(['notification']));
  const at = shown.map((entry) => Temporal.Instant.from(entry.at));
  const floor = (instant: Temporal.Instant) => instant.round({ smallestUnit: 'minute', roundingMode: 'floor' });
  const repeats = at.slice(1, 4).map((before) => floor(before).add({ minutes: 15 }));
  const late = [windDown, bedtime, ...repeats].map((due, place) => due.until(at[place] ?? due).total('minutes'));
  for (const minutes of late) {
    expect(minutes, ledger).toBeGreaterThanOrEqual(0);
    expect(minutes, ledger).toBeLessThanOrEqual(most);
  }
}
