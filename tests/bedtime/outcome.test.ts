import { expect, it } from 'vitest';
import type { Entry } from '../../bedtime/ledger.ts';
import { nightState } from '../../bedtime/night-state.ts';
import { outcomeOf } from '../../bedtime/outcome.ts';
import { at, device } from './evening.ts';

const fact = { at: at('Mon 22:30').toString(), device };
const facts = {
  skipped: { kind: 'skipped', ...fact },
  goodNight: { kind: 'goodNight', ...fact },
  started: { kind: 'started', ...fact },
  shown: { kind: 'shown', ...fact, stage: 'bedtime', turn: 1, bedtime: '22:30', channel: 'badge' },
  'wind-down missed': { kind: 'missed', ...fact, stage: 'wind-down', cause: 'closed' },
  missed: { kind: 'missed', ...fact, stage: 'bedtime', cause: 'closed' },
} as const satisfies Record<string, Entry>;

it.each<[string, (keyof typeof facts)[], string | undefined]>([
  ['has not ended without a fact', [], undefined],
  ['has not ended with the wind-down that did not come', ['wind-down missed'], undefined],
  ['was missed', ['wind-down missed', 'missed'], 'missed'],
  ['was shown, though it had been given up once', ['missed', 'shown'], 'shown'],
  ['was answered by Good night', ['shown', 'goodNight'], 'answered'],
  ['was answered by winding down', ['started', 'missed'], 'answered'],
  ['was skipped', ['shown', 'skipped', 'missed'], 'skipped'],
])('a night %s', (_, names, outcome) => {
  expect(outcomeOf(nightState(names.map((name) => facts[name])))).toBe(outcome);
});
