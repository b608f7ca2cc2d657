import type { BrowserName } from '../engine/bundle.ts';
import type { Patch } from '../engine/patch.ts';
import { type Catcher, catchers } from './catchers.ts';

/** A fault planted in the engine, and what has to notice it. */
export interface Mutant {
  readonly name: string;
  readonly patches: readonly Patch[];
  readonly by: Catcher;
  /** The browser that the catcher plays in. */
  readonly browser: BrowserName;
}

const patch = (file: string, find: string, replace: string): Patch => ({ file, find, replace });

const mutant = (name: string, by: Catcher, file: string, find: string, replace: string): Mutant => {
  const inFirefox = by === catchers['a whole evening in Firefox'] || by === catchers['clock back in Firefox'];
  return { name, by, patches: [patch(file, find, replace)], browser: inFirefox ? 'firefox' : 'chromium' };
};

/** Faults as people make them. Each must be noticed by the catcher it names. */
export const mutants: readonly Mutant[] = [
  mutant(
    'the lock around a write removed',
    catchers['clicked and closed at once'],
    'platform/stored.ts',
    'withLock(key, async () => {',
    '((work: () => Promise<T>) => work())(async () => {',
  ),
  mutant(
    'the lock around the tick removed',
    catchers['until after bedtime'],
    'nudge/tick.ts',
    "withLock('tick', () => {",
    '((work: () => Promise<readonly Trouble[]>) => work())(() => {',
  ),
  mutant(
    'a lock waited for without end',
    catchers['a page that hangs with the lock'],
    'platform/lock.ts',
    'const patience = 5_000;',
    'const patience = 5_000_000;',
  ),
  mutant(
    'the claim never made',
    catchers['three pages at once'],
    'nudge/show-nudge.ts',
    'return isOurs ? merged(ledger, [claimed]) : ledger;',
    'return ledger;',
  ),
  mutant(
    'a claim that never lapses',
    catchers['killed before every call'],
    'bedtime/claim.ts',
    'export const claimSeconds = 20;',
    'export const claimSeconds = 20_000;',
  ),
  mutant(
    'recorded before it is shown',
    catchers['killed before every call'],
    'nudge/show-nudge.ts',
    '    outcome = await give(nudge, evening);',
    "    const early: Entry = { kind: 'shown', ...factsOf(nudge, evening.device)(), channel: 'notification' };\n    await ledgerStore(nudge.night).update((ledger) => merged(ledger, [early]));\n    outcome = await give(nudge, evening);",
  ),
  mutant(
    'never recorded as shown',
    catchers['until after bedtime'],
    'nudge/show-nudge.ts',
    'await ledgerStore(nudge.night).update((ledger) => merged(ledger, outcome));',
    '',
  ),
  mutant(
    'the alarm set once and never again',
    catchers['a whole evening'],
    'nudge/perform.ts',
    "await step('alarm', () => wakeAt(decision.askAgainAt));",
    '',
  ),
  mutant(
    'the alarm a quarter of an hour late',
    catchers['away until late'],
    'platform/alarms.ts',
    '{ when: instant.epochMilliseconds }',
    '{ when: instant.epochMilliseconds + 60 * 60_000 * 24 * 3 }',
  ),
  mutant(
    'no heartbeat',
    catchers['clock forward'],
    'nudge/perform.ts',
    "await step('alarm', () => beatEvery(decision.heartbeatMinutes));",
    '',
  ),
  mutant(
    'a heartbeat every quarter of an hour in the evening, too',
    catchers['clock forward'],
    'bedtime/decide.ts',
    '<= eveningMinutes ? 1 : 15',
    '<= eveningMinutes ? 15 : 15',
  ),
  mutant(
    'the wrong side of a repeated hour',
    catchers['autumn in Lord Howe'],
    'bedtime/night.ts',
    'wanted.toZonedDateTime(zone);',
    "wanted.toZonedDateTime(zone, { disambiguation: 'later' });",
  ),
  mutant(
    'the zone that was, not the one that is',
    catchers['autumn in Lord Howe'],
    'nudge/evening.ts',
    "settings.timeZone === 'auto' ? systemZone() : settings.timeZone;",
    "settings.timeZone === 'auto' ? 'Europe/Amsterdam' : settings.timeZone;",
  ),
  mutant(
    'the lead on the clock face instead of in exact time',
    catchers['spring in Berlin'],
    'bedtime/night.ts',
    'windDownAt: bedtimeAt.subtract({ minutes: leadMinutes })',
    'windDownAt: bedtimeAt.toZonedDateTimeISO(zone).toPlainDateTime().subtract({ minutes: leadMinutes }).toZonedDateTime(zone).toInstant()',
  ),
  mutant(
    'the weekday of the morning, not of the evening',
    catchers['a weekend of other hours'],
    'bedtime/night.ts',
    'weekdays[dateOf(night).dayOfWeek - 1]',
    'weekdays[dateOf(night).dayOfWeek % 7]',
  ),
  mutant(
    'bedtimes after midnight a day early',
    catchers['autumn in Lord Howe'],
    'bedtime/night.ts',
    "plan.bedtime < '12:00' ? 1 : 0",
    "plan.bedtime < '12:00' ? 0 : 0",
  ),
  mutant(
    'idle ignored',
    catchers['away until late'],
    'nudge/surroundings.ts',
    "(where === 'idle' ? 'idle' : undefined)",
    'undefined',
  ),
  mutant(
    'nobody told that the person is back',
    catchers['away until late'],
    'bedtime/hold.ts',
    "if (hold === 'idle' || hold === 'locked') return { hold, until: endsAt };",
    "if (hold === 'idle' || hold === 'locked') return undefined;",
  ),
  mutant(
    'a full screen holds for ever',
    catchers['a film until midnight'],
    'bedtime/hold.ts',
    'return isAfter(until, now) ? { hold, until } : undefined;',
    'return { hold, until: endsAt };',
  ),
  mutant(
    'the end of the night ignored',
    catchers['closed all night'],
    'bedtime/tonight.ts',
    '.find(({ endsAt }) => isAfter(endsAt, now))',
    '.find(({ endsAt }) => isAfter(endsAt.add({ hours: 2 }), now))',
  ),
  mutant(
    'what the browser did not show counts as shown',
    catchers['notifications that never come'],
    'platform/notifications.ts',
    'return id in (await browser.notifications.getAll());',
    'return true;',
  ),
  mutant(
    'snoozes ignored',
    catchers['snoozed three times'],
    'bedtime/next-nudge.ts',
    'if (!snooze || (last && isAfter(at(last), at(snooze)))) return undefined;',
    'if (snooze || last) return undefined;\n  if (!snooze) return undefined;',
  ),
  mutant(
    'a snooze without end to their number',
    catchers['snoozed three times'],
    'bedtime/snooze.ts',
    'if (taken >= limit) return undefined;',
    '',
  ),
  mutant(
    'undo ignored',
    catchers['a skip that is undone'],
    'bedtime/night-state.ts',
    'ledger.filter((entry) => !undone.has(entryId(entry)))',
    'ledger.filter((entry) => undone.size < 99 && entryId(entry))',
  ),
  mutant(
    'Skip ignored',
    catchers['a night that is skipped'],
    'bedtime/night-state.ts',
    "entry.kind === 'goodNight' || entry.kind === 'skipped'",
    "entry.kind === 'goodNight'",
  ),
  mutant(
    'Good night ignored',
    catchers['an answer in the popup'],
    'bedtime/night-state.ts',
    "entry.kind === 'goodNight' || entry.kind === 'skipped'",
    "entry.kind === 'skipped'",
  ),
  mutant(
    'the buttons the other way round',
    catchers['Good night by button'],
    'nudge/respond.ts',
    '{ goodNight: 0, snooze: 1 }',
    '{ goodNight: 1, snooze: 0 }',
  ),
  mutant(
    'Start ignored',
    catchers['begun to wind down'],
    'bedtime/next-nudge.ts',
    'if (state.started) return undefined;',
    '',
  ),
  mutant(
    'misses not recorded',
    catchers['closed all night'],
    'bedtime/missed-nights.ts',
    "if (settled || state.missed.some(({ stage }) => stage === 'bedtime')) return [];",
    'if (settled !== undefined) return [];',
  ),
  mutant(
    'misses recorded for answered nights, too',
    catchers['a night that is skipped'],
    'bedtime/missed-nights.ts',
    'state.finished || state.started || state.shown.length > 0',
    'state.shown.length > 0',
  ),
  mutant(
    'no mark left behind',
    catchers['closed until twenty past'],
    'nudge/perform.ts',
    'await writeKeys({ [pulseKey]: pulse });',
    'void pulse;',
  ),
  mutant(
    'sleep taken for a closed browser',
    catchers['closed until twenty past'],
    'bedtime/pulse.ts',
    "cause: browserRan ? 'slept' : 'closed'",
    "cause: browserRan ? 'closed' : 'slept'",
  ),
  mutant(
    'a ledger overwritten instead of joined',
    catchers['until after bedtime'],
    'bedtime/ledger.ts',
    'const sorted = [...a, ...b].sort(byInstant);',
    'const sorted = [...(b.length > 0 ? b : a)].sort(byInstant);',
  ),
  mutant(
    'answers that stay on one machine',
    catchers['two machines'],
    'nudge/exchange.ts',
    "if (lacks(theirs, shared)) await writeKeys({ [ledgerKey(night)]: merged(theirs, shared) }, 'sync');",
    '',
  ),
  mutant(
    'settings that stay on one machine',
    catchers['two machines, one edit'],
    'nudge/exchange.ts',
    'isNewer(theirs.edit, own.edit)',
    'isNewer(undefined, own.edit)',
  ),
  mutant(
    'nothing withdrawn',
    catchers['an answer in the popup'],
    'nudge/perform.ts',
    'await Promise.all(stale.map(withdrawNotice));',
    'void stale;',
  ),
  mutant(
    'the badge left as it was',
    catchers['until after bedtime'],
    'nudge/perform.ts',
    "await step('toolbar', () => paintToolbar(decision.badge, title, reach !== 'good'));",
    'void title;',
  ),
  mutant(
    'repeats without end',
    catchers['a whole evening'],
    'bedtime/next-nudge.ts',
    'export const maxOverdue = 3;',
    'export const maxOverdue = 4;',
  ),
  mutant(
    'the good copy of the settings not used',
    catchers['settings that went bad'],
    'platform/stored.ts',
    'const base = goodCopy ? decode(raw[good], initial).value : initial;',
    'const base = initial;',
  ),
  mutant(
    'an unknown option for Firefox',
    catchers['a whole evening in Firefox'],
    'platform/notifications.ts',
    'if (import.meta.env.FIREFOX) return basic;',
    '',
  ),
  {
    name: 'the pause ignored',
    by: catchers['a pause of three nights'],
    browser: 'chromium',
    patches: [
      patch('bedtime/night.ts', '(pausedUntil !== undefined && night < pausedUntil)', "pausedUntil === 'never'"),
      patch('bedtime/tonight.ts', 'isNightId(pausedUntil) && pausedUntil > first ? pausedUntil : first', 'first'),
    ],
  },
  mutant(
    'an early alarm believed',
    catchers['clock back in Firefox'],
    'bedtime/decide.ts',
    'const due = next && !isAfter(next.dueAt, now) ? next : undefined;',
    'const due = next && !isAfter(next.dueAt.subtract({ minutes: 11 }), now) ? next : undefined;',
  ),
];
