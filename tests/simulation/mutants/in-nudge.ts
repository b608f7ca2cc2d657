import { seed } from './catcher.ts';
import { catchers } from './catchers.ts';
import { type Mutant, mutant } from './mutant.ts';

/** In the tick: `nudge/`. */
export const nudgeMutants: readonly Mutant[] = [
  mutant(
    'the lock around the tick removed',
    seed(14),
    'nudge/tick.ts',
    "withLock('tick', () => {",
    'Promise.resolve().then(() => {',
    'both',
  ),
  mutant(
    'one tick for each worker, and no more',
    catchers['a skip that is undone'],
    'nudge/tick.ts',
    '    waiting = undefined;',
    '',
  ),
  mutant(
    'the claim never made',
    catchers['three pages at once'],
    'nudge/show-nudge.ts',
    'return isOurs ? merged(ledger, [claimed]) : ledger;',
    'return ledger;',
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
    'no heartbeat',
    catchers['clock forward'],
    'nudge/perform.ts',
    "await step('alarm', () => beatEvery(decision.heartbeatMinutes));",
    '',
  ),
  mutant(
    'the zone that was, not the one that is',
    catchers['autumn in Lord Howe'],
    'nudge/evening.ts',
    "settings.timeZone === 'auto' ? systemZone() : settings.timeZone;",
    "settings.timeZone === 'auto' ? 'Europe/Amsterdam' : settings.timeZone;",
  ),
  mutant(
    'idle ignored',
    catchers['away until late'],
    'nudge/surroundings.ts',
    "(where === 'idle' ? 'idle' : undefined)",
    'undefined',
  ),
  mutant(
    'the buttons the other way round',
    catchers['Good night by button'],
    'nudge/respond.ts',
    '{ goodNight: 0, snooze: 1 }',
    '{ goodNight: 1, snooze: 0 }',
  ),
  mutant(
    'no mark left behind',
    catchers['closed until twenty past'],
    'nudge/perform.ts',
    'await writeKeys({ [pulseKey]: pulse });',
    'void pulse;',
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
];
