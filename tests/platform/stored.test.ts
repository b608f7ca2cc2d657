import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { stored } from '../../platform/stored.ts';

const decodeNumber = (raw: unknown, base: number) =>
  typeof raw === 'number' || raw === undefined || raw === null
    ? { value: raw ?? base, unreadable: [] }
    : { value: base, unreadable: [raw] };

const { local } = fakeBrowser.storage;
const count = stored('count', decodeNumber, 0);
const safe = stored('safe', decodeNumber, 0, true);

beforeEach(() => {
  fakeBrowser.reset();
});

describe('a stored value', () => {
  it('is the initial one until it is written', async () => {
    expect(await count.read()).toBe(0);
    expect(await count.update((old) => old + 5)).toBe(5);
    expect(await count.read()).toBe(5);
  });

  it('loses no update when many come at once', async () => {
    await Promise.all(Array.from({ length: 50 }, () => count.update((old) => old + 1)));
    expect(await count.read()).toBe(50);
  });

  it('is not written when the change changes nothing', async () => {
    const set = vi.spyOn(local, 'set');
    await count.update((old) => old);
    expect(set).not.toHaveBeenCalled();
    set.mockRestore();
  });

  it('that cannot be read is kept aside when it is written next', async () => {
    await local.set({ count: 'seven' });
    expect(await count.read()).toBe(0);
    await count.update((old) => old + 1);
    expect(await local.get(['count', 'count:unreadable'])).toEqual({ count: 1, 'count:unreadable': ['seven'] });
  });

  it('that cannot be read a second time is kept beside the first', async () => {
    for (const damage of ['seven', 'eight']) {
      await local.set({ count: damage });
      await count.update((old) => old + 1);
    }
    expect(await local.get('count:unreadable')).toEqual({ 'count:unreadable': ['seven', 'eight'] });
  });

  it('with a good copy falls back on it when it is damaged', async () => {
    await safe.update(() => 8);
    await local.set({ safe: 'garbage' });
    expect(await safe.read()).toBe(8);
    await safe.update((old) => old + 1);
    expect(await local.get(['safe', 'safe:good', 'safe:unreadable'])).toEqual({
      safe: 9,
      'safe:good': 9,
      'safe:unreadable': ['garbage'],
    });
  });

  it('tells of its own changes only, and not after the watcher has gone', async () => {
    const seen = vi.fn();
    const stop = count.watch(seen);
    await count.update(() => 1);
    await safe.update(() => 1);
    expect(seen).toHaveBeenCalledTimes(1);
    stop();
    await count.update(() => 2);
    expect(seen).toHaveBeenCalledTimes(1);
  });

  it('lets a failing storage be known', async () => {
    const set = vi.spyOn(local, 'set').mockRejectedValue(new Error('full'));
    await expect(count.update((old) => old + 1)).rejects.toThrow('full');
    set.mockRestore();
  });
});
