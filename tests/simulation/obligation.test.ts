import { expect, it } from 'vitest';
import { defaultSettings } from '../../state/settings.ts';
import { Calendar } from './invariants/calendar.ts';
import { factsOf, type RawEntry } from './invariants/facts.ts';
import { nextObligation } from './invariants/obligation.ts';

const night = '2026-11-23';
const wall = (time: string) => Date.parse(`${night}T${time}Z`);
const calendar = Calendar.of(defaultSettings, 'UTC');

/** What is owed at a time of this Monday, whose bedtime is 22:30, when these facts are stored. */
function owed(time: string, entries: readonly Omit<RawEntry, 'device'>[]): string | undefined {
  const facts = factsOf(entries.map((entry) => ({ ...entry, device: 'a' })));
  const found = nextObligation(calendar, () => facts, wall(time));
  return found && `${found.stage} ${new Date(found.at).toISOString().slice(11, 16)}`;
}

const given = { kind: 'shown', stage: 'bedtime', turn: 1, bedtime: '22:30', channel: 'notification' };

it('a nudge is owed again after a snooze, also where a clock that was ahead gave the one before it', () => {
  const inTime = { ...given, at: `${night}T22:30:00Z` };
  const ahead = { ...given, at: '2026-11-24T00:30:00Z' };
  const snoozed = { kind: 'snoozed', at: `${night}T22:32:00Z`, until: `${night}T22:47:00Z` };
  expect(owed('22:40', [inTime, snoozed])).toBe('bedtime 22:47');
  expect(owed('22:40', [ahead, { ...snoozed, placedAt: '2026-11-24T00:30:00.001Z' }])).toBe('bedtime 22:47');
});
