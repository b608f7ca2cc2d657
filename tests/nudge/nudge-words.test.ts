import { describe, expect, it, test } from 'vitest';
import { clockTime } from '../../bedtime/clock-time.ts';
import type { Nudge } from '../../bedtime/decision.ts';
import type { Cause, Stage } from '../../bedtime/ledger.ts';
import { nudgeId } from '../../bedtime/nudge-id.ts';
import { tonight } from '../../bedtime/tonight.ts';
import type { Week } from '../../bedtime/week.ts';
import type { Evening } from '../../nudge/evening.ts';
import { nudgeWords } from '../../nudge/nudge-words.ts';
import type { Language } from '../../state/settings.ts';

const plan = { on: true, bedtime: clockTime('22:30'), wake: clockTime('06:30') };
const week: Week = { mon: plan, tue: plan, wed: plan, thu: plan, fri: plan, sat: plan, sun: plan };
const at = (time: string) => Temporal.Instant.from(`2026-11-20T${time}+01:00`);
const times = tonight({ week, leadMinutes: 45, zone: 'Europe/Amsterdam' }, at('21:00'));
if (!times) throw new Error('This night is on.');

function nudge(stage: Stage, late?: { minutes: number; cause: Cause }): Nudge {
  const key = { night: times?.night as Nudge['night'], stage, turn: 1 };
  return { ...key, id: nudgeId(key), times: times as Nudge['times'], late };
}

function words(given: Nudge, time: string, language: Language = 'en', snoozeMinutes?: number) {
  const now = at(time);
  const snooze = snoozeMinutes && { minutes: snoozeMinutes, until: now.add({ minutes: snoozeMinutes }), left: 1 };
  const actions = { start: true, snooze: snooze || undefined, goodNight: true, skip: true, undo: undefined };
  return nudgeWords(given, { now, actions, language } as unknown as Evening);
}

describe('a nudge', () => {
  test.each([
    ['wind-down', '21:45:00.3', 'Time to wind down', 'Bedtime is 22:30, in 45 min.'],
    ['bedtime', '22:30:00.3', 'It is bedtime', '22:30. Sleeping now leaves 8 h until 06:30.'],
    ['overdue', '22:45:01', 'Past your bedtime', 'You chose 22:30. 7\u00a0h\u00a045 left until 06:30.'],
  ] as const)('to %s says where in the night we are', (stage, time, title, start) => {
    const { title: said, message } = words(nudge(stage), time);
    expect(said).toBe(title);
    expect(message.startsWith(start), message).toBe(true);
  });

  it('brings one small step', () => {
    const first = words(nudge('bedtime'), '22:30').message;
    expect(first).toMatch(/until 06:30\. .{20,}\.$/);
  });

  test.each([
    ['closed', '20 min late: the browser was closed.'],
    ['slept', '20 min late: the computer was asleep, or its clock was changed.'],
    ['away', '20 min late: you were away.'],
    ['busy', '20 min late: we waited for a full screen or a sound to end.'],
    ['zone', '20 min late: the time zone changed.'],
    ['unknown', '20 min late. We do not know why.'],
  ] as const)('that is late because of %s says so', (cause, sentence) => {
    expect(words(nudge('bedtime', { minutes: 20, cause }), '22:50').message).toContain(sentence);
  });

  test.each(['edited', 'restored'] as const)(
    'that is late because the person %s something does not apologise',
    (cause) => {
      expect(words(nudge('bedtime', { minutes: 20, cause }), '22:50').message).not.toContain('late');
    },
  );

  it('offers Good night first, and a snooze of the length that comes next', () => {
    expect(words(nudge('bedtime'), '22:30', 'en', 15).buttons).toEqual(['Good night', 'Snooze 15 min']);
    expect(words(nudge('bedtime'), '22:30', 'nl').buttons).toEqual(['Welterusten']);
  });

  it('fits into a notification in every language', () => {
    for (const language of ['nl', 'en', 'de'] as const) {
      for (const stage of ['wind-down', 'bedtime', 'overdue'] as const) {
        const { title, message } = words(nudge(stage, { minutes: 75, cause: 'slept' }), '22:30', language);
        expect(title.length).toBeLessThanOrEqual(40);
        expect(message.length, message).toBeLessThanOrEqual(300);
      }
    }
  });
});
