import { describe, expect, it, test } from 'vitest';
import type { Trouble } from '../../nudge/attempt.ts';
import { isDismissed, type Noticed, popupNote, worstTrouble } from '../../state/popup-note.ts';

const change = { at: Temporal.Instant.from('2026-10-25T01:00:00Z'), forwardMinutes: -60 } as Noticed['change'];
const trouble = (step: Trouble['step']): Trouble => ({ step, message: 'no' });
const nothing: Noticed = { troubles: [], reach: 'good', asksZone: false, change: undefined, tellsMisses: false };
const everything: Noticed = { ...nothing, troubles: [trouble('sync')], asksZone: true, change };

describe('the one note of the popup', () => {
  it.each<[string, Noticed, string | undefined]>([
    ['nothing', nothing, undefined],
    ['a trouble, before all else', { ...everything, reach: 'denied', tellsMisses: true }, 'trouble'],
    ['refused notifications', { ...everything, troubles: [], reach: 'denied' }, 'denied'],
    ['a notification that did not appear', { ...everything, troubles: [], reach: 'failing' }, 'failing'],
    ['the question about the zone', { ...everything, troubles: [], reach: 'unseen' }, 'zone'],
    ['nights without a reaction', { ...everything, troubles: [], reach: 'unseen', asksZone: false }, 'unseen'],
    ['a clock change, last', { ...nothing, change }, 'clock-change'],
    ['nothing, while it says what was missed', { ...everything, troubles: [], tellsMisses: true }, undefined],
  ])('is %s', (_, noticed, is) => {
    expect(popupNote(noticed)?.is).toBe(is);
  });
});

test('of several troubles the one that matters most is told', () => {
  const steps = ['toolbar', 'sync', 'surroundings', 'nudge', 'alarm', 'ledger', 'settings'] as const;
  for (let last = 0; last < steps.length; last++) {
    expect(worstTrouble(steps.slice(0, last + 1).map(trouble))?.step).toBe(steps[last]);
  }
  expect(worstTrouble([])).toBeUndefined();
});

test('a note that was sent away comes back after a week, and at once when something else is noticed', () => {
  const dismissed = { reach: 'unseen', at: '2026-11-23T16:00:00Z' } as const;
  const at = (text: string) => Temporal.Instant.from(text);
  expect(isDismissed('unseen', dismissed, at('2026-11-30T15:59:00Z'))).toBe(true);
  expect(isDismissed('unseen', dismissed, at('2026-11-30T16:00:00Z'))).toBe(false);
  expect(isDismissed('failing', dismissed, at('2026-11-24T16:00:00Z'))).toBe(false);
  expect(isDismissed('failing', undefined, at('2026-11-24T16:00:00Z'))).toBe(false);
});
