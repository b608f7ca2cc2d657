import { describe, expect, test } from 'vitest';
import { clockTime } from '../../bedtime/clock-time.ts';
import type { NightId } from '../../bedtime/night.ts';
import { tonight } from '../../bedtime/tonight.ts';
import type { Week } from '../../bedtime/week.ts';
import type { Why } from '../../bedtime/why.ts';
import { whyLine } from '../../nudge/why-line.ts';

const plan = { on: true, bedtime: clockTime('22:30'), wake: clockTime('06:30') };
const week: Week = { mon: plan, tue: plan, wed: plan, thu: plan, fri: plan, sat: plan, sun: plan };
const zone = 'Europe/Amsterdam';
const at = (text: string) => Temporal.Instant.from(`2026-11-${text}+01:00`);
const friday = tonight({ week, leadMinutes: 45, zone }, at('20T21:00'));
const saturday = tonight({ week, leadMinutes: 45, zone }, at('21T21:00'));
if (!friday || !saturday) throw new Error('These nights are on.');

const holding = (hold: 'idle' | 'locked' | 'fullScreen' | 'sound'): Why => ({
  is: 'held',
  held: { hold, until: at('20T22:50') },
  night: friday,
});

const lines: [Why, string, string, string][] = [
  [
    { is: 'next', stage: 'wind-down', at: friday.windDownAt, night: friday },
    'Next nudge 21:45, because your Friday bedtime is 22:30.',
    'Volgende seintje 21:45, want vrijdag is je bedtijd 22:30.',
    'Nächstes Signal 21:45, denn am Freitag ist deine Schlafenszeit 22:30.',
  ],
  [
    { is: 'next', stage: 'overdue', at: at('20T22:45'), night: friday },
    'Next nudge 22:45, because it is past your Friday bedtime of 22:30.',
    'Volgende seintje 22:45, want je bedtijd van vrijdag, 22:30, is voorbij.',
    'Nächstes Signal 22:45, denn deine Schlafenszeit am Freitag, 22:30, ist vorbei.',
  ],
  [
    { is: 'goodNight', night: friday, following: saturday },
    'You said good night. No more nudges until Saturday 21:45.',
    'Je hebt welterusten gezegd. Geen seintjes meer tot zaterdag 21:45.',
    'Du hast Gute Nacht gesagt. Keine Signale mehr bis Samstag 21:45.',
  ],
  [
    { is: 'skipped', night: friday, following: undefined },
    'Skipped tonight. No other night is on.',
    'Vannacht overgeslagen. Er staat geen andere nacht aan.',
    'Heute Nacht ausgelassen. Keine andere Nacht ist an.',
  ],
  [
    { is: 'paused', until: '2026-11-25' as NightId },
    'Paused. Nudges start again Wednesday 25 November.',
    'Gepauzeerd. De seintjes beginnen weer op woensdag 25 november.',
    'Pausiert. Die Signale beginnen wieder am Mittwoch, 25. November.',
  ],
];

describe('the why line', () => {
  test.each(lines)('%o is said in three languages', (why, en, nl, de) => {
    const now = at('20T21:03');
    expect(whyLine(why, now, zone, 'en')).toBe(en);
    expect(whyLine(why, now, zone, 'nl')).toBe(nl);
    expect(whyLine(why, now, zone, 'de')).toBe(de);
  });

  test.each([
    ['idle', 'Waiting until you are back at the computer, at the latest 22:50.'],
    ['locked', 'Waiting until the screen is unlocked, at the latest 22:50.'],
    ['fullScreen', 'Waiting for the full screen to end, at the latest 22:50.'],
    ['sound', 'Waiting for the sound in a tab to end, at the latest 22:50.'],
  ] as const)('says what it waits for when held by %s', (hold, line) => {
    expect(whyLine(holding(hold), at('20T22:41'), zone, 'en')).toBe(line);
  });

  test('names the day of a nudge that is not today, and the time in the zone of the person', () => {
    const why: Why = { is: 'next', stage: 'wind-down', at: saturday.windDownAt, night: saturday };
    expect(whyLine(why, at('20T23:50'), zone, 'en')).toContain('Next nudge Saturday 21:45');
    expect(whyLine(why, at('20T23:50'), 'UTC', 'en')).toContain('Next nudge Saturday 20:45');
  });
});
