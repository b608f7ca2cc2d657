import { signal } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../bedtime/ledger.ts';
import type { FirstLook } from '../../platform/first-look.ts';
import { lookModel } from '../../state/look-model.ts';
import { defaultSettings, type Settings } from '../../state/settings.ts';
import { FakeTimer } from './fake-timer.ts';

/** A page on Sunday, 22 November 2026 in Amsterdam: wind-down at 21:45, bedtime 22:30. */
async function pageAt(time: string, set: Partial<Settings> = {}) {
  const start = Temporal.Instant.from(`2026-11-22T${time}+01:00`);
  const timer = new FakeTimer();
  const settings = signal<Settings>({ ...defaultSettings, ...set });
  const worn: string[] = [];
  const kept: FirstLook[] = [];
  let ledger: Ledger = [];
  let passed = 0;
  const model = lookModel({
    settings,
    readLedger: async () => ledger,
    now: () => start.add({ milliseconds: passed }),
    systemZone: () => 'Europe/Amsterdam',
    after: timer.after,
    wear: (look) => {
      if (worn.at(-1) !== look) worn.push(look);
    },
    remember: (first) => kept.push(first),
  });
  await model.refresh();
  model.keepFresh();
  const pass = async (milliseconds: number) => {
    for (const end = passed + milliseconds; passed < end; ) {
      const step = Math.min(1_000, end - passed);
      passed += step;
      await timer.pass(step);
    }
  };
  return {
    settings,
    worn,
    kept,
    pass,
    answer: (kind: 'started' | 'goodNight') => {
      ledger = [...ledger, { kind, at: start.add({ milliseconds: passed }).toString(), device: 'here' }];
    },
  };
}

describe('the look of a page', () => {
  it('turns to night at the wind-down itself while the page is open', async () => {
    const page = await pageAt('21:44:30');
    await page.pass(29_000);
    expect(page.worn).toEqual(['system']);
    await page.pass(1_000);
    expect(page.worn).toEqual(['system', 'night']);
  });

  it.each(['system', 'light', 'dark', 'night'] as const)(
    'is %s by day and by night for whoever wants that',
    async (theme) => {
      expect((await pageAt('16:00', { theme })).worn).toEqual([theme]);
      expect((await pageAt('23:00', { theme })).worn).toEqual([theme]);
    },
  );

  it('changes with the settings at once', async () => {
    const page = await pageAt('16:00');
    page.settings.value = { ...page.settings.value, theme: 'dark' };
    await page.pass(1);
    expect(page.worn).toEqual(['system', 'dark']);
  });

  it('changes within a minute when another page tells that the person has begun to wind down', async () => {
    const page = await pageAt('20:00');
    page.answer('started');
    await page.pass(60_000);
    expect(page.worn).toEqual(['system', 'night']);
  });

  it('is kept for the next page, with the nights when it depends on them', async () => {
    const evening = await pageAt('16:00');
    expect(evening.kept).toEqual([{ look: 'system', nights: expect.objectContaining({ length: 8 }) }]);
    await evening.pass(120_000);
    expect(evening.kept).toHaveLength(1);
    expect((await pageAt('23:00', { theme: 'dark' })).kept).toEqual([{ look: 'dark', nights: [] }]);
  });

  it('goes by the clock when the evening cannot be read', async () => {
    const worn: string[] = [];
    const model = lookModel({
      settings: signal(defaultSettings),
      readLedger: () => Promise.reject(new Error('damaged')),
      now: () => Temporal.Instant.from('2026-11-22T23:00+01:00'),
      systemZone: () => 'Europe/Amsterdam',
      after: new FakeTimer().after,
      wear: (look) => worn.push(look),
      remember: () => undefined,
    });
    await model.refresh();
    expect(worn).toEqual(['night']);
  });
});
