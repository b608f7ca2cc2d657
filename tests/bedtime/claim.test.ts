import { describe, expect, it } from 'vitest';
import { claimedUntil } from '../../bedtime/claim.ts';
import type { Entry } from '../../bedtime/ledger.ts';
import { at, device, told } from './evening.ts';

const bedtime = { stage: 'bedtime', turn: 1 } as const;
const claim = (moment: string, more: Partial<Entry> = {}): Entry =>
  ({ ...bedtime, kind: 'claimed', at: at(moment).toString(), device, bedtime: '22:30', ...more }) as Entry;

describe('a claim', () => {
  it.each([
    ['Mon 22:30', 'Mon 22:30:20'],
    ['Mon 22:30:19.999', 'Mon 22:30:20'],
    ['Mon 22:30:20', undefined],
    ['Mon 23:00', undefined],
  ])('of 22:30 holds others off at %s until %s', (now, until) => {
    const found = claimedUntil([claim('Mon 22:30')], bedtime, device, at(now));
    expect(found && told(found)).toBe(until);
  });

  it('counts from the last one of the same nudge', () => {
    const found = claimedUntil([claim('Mon 22:30'), claim('Mon 22:30:20')], bedtime, device, at('Mon 22:30:30'));
    expect(found && told(found)).toBe('Mon 22:30:40');
  });

  it.each([
    ['another device', { device: 'desk' }],
    ['another stage', { stage: 'wind-down' as const }],
    ['another turn', { turn: 2 }],
  ])('of %s holds nobody off', (_, more) => {
    expect(claimedUntil([claim('Mon 22:30', more)], bedtime, device, at('Mon 22:30:05'))).toBeUndefined();
  });

  it('is nothing but a claim: a nudge that was held back a moment ago may come', () => {
    const held = claim('Mon 22:30', { kind: 'held', hold: 'idle' });
    expect(claimedUntil([held], bedtime, device, at('Mon 22:30:05'))).toBeUndefined();
  });

  it('from the future, as a clock set back leaves it, holds nobody off', () => {
    expect(claimedUntil([claim('Mon 22:30')], bedtime, device, at('Mon 22:29:59'))).toBeUndefined();
  });
});
