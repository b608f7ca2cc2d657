// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tips } from '../../content/tips.ts';
import { keepStock } from '../../entrypoints/pages/keep-stock.ts';
import { useUp } from '../../platform/first-picture.ts';
import { defaultSettings } from '../../state/settings.ts';
import type { TipStock } from '../../state/tip-stock.ts';

const { local } = fakeBrowser.storage;
const stock = () => JSON.parse(localStorage.getItem('pictures') ?? 'null') as TipStock | null;
const hide = (...hidden: string[]) =>
  local.set({ settings: { ...defaultSettings, tips: { ...defaultSettings.tips, hidden } } });

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en');
  for (const key of ['pictures', 'used']) localStorage.removeItem(key);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => void vi.useRealTimers());

it('draws every tip that a first popup may begin with', async () => {
  await keepStock();
  expect(
    stock()
      ?.pictures.map(({ tip }) => tip.id)
      .sort(),
  ).toEqual(tips.map(({ id }) => id).sort());
  expect(stock()?.pictures[0]?.html).toContain('<section class="tip">');
});

it('goes on where the popup has got to', async () => {
  await local.set({ rotation: { round: 2, seen: ['oats-for-energy'] } });
  await keepStock();
  expect(stock()?.rotation).toEqual({ round: 2, seen: ['oats-for-energy'] });
  expect(stock()?.pictures.map(({ tip }) => tip.id)).not.toContain('oats-for-energy');
});

it('leaves a stock alone that will do', async () => {
  await keepStock();
  const [first = ''] = stock()?.pictures.map(({ tip }) => tip.id) ?? [];
  useUp(first);
  await keepStock();
  expect(localStorage.getItem('used')).toBe(JSON.stringify([first]));
});

it('draws anew, once, what the person has changed', async () => {
  await keepStock();
  await hide('oats-for-energy');
  await hide('oats-for-energy', 'medicine-gap');
  const ids = () => stock()?.pictures.map(({ tip }) => tip.id) ?? [];
  expect(ids()).toContain('medicine-gap');
  await vi.advanceTimersByTimeAsync(500);
  expect(ids()).toHaveLength(tips.length - 2);
  expect(ids()).not.toContain('medicine-gap');
});

it('does without where storage fails', async () => {
  vi.spyOn(local, 'get').mockRejectedValue(new Error('The disk is gone.'));
  const warning = vi.spyOn(console, 'warn').mockReturnValue();
  await keepStock();
  expect(stock()).toBeNull();
  expect(warning).toHaveBeenCalledOnce();
  vi.restoreAllMocks();
});
