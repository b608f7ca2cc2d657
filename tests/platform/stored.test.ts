import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { stored } from '../../platform/stored.ts';

const decodeNumber = (raw: unknown, base: number) =>
  typeof raw === 'number' || raw === undefined || raw === null
    ? { value: raw ?? base, unreadable: [] }
    : { value: base, unreadable: [raw] };

type Words = readonly string[];

const decodeWords = (key: string, beside?: (words: Words, old: Words) => Record<string, unknown>) =>
  stored<Words>(key, (raw, base) => ({ value: Array.isArray(raw) ? raw : base, unreadable: [] }), [], false, beside);

const { local, session } = fakeBrowser.storage;
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

  it('is written at once with what is to stand beside it', async () => {
    const set = vi.spyOn(local, 'set');
    const beside = decodeWords('beside', (now, old) => ({ [`${now.at(-1)} after ${old.length}`]: true }));
    await beside.update(() => ['one']);
    await beside.update((old) => [...old, 'two']);
    expect(set.mock.calls).toEqual([
      [{ beside: ['one'], 'one after 0': true }],
      [{ beside: ['one', 'two'], 'two after 1': true }],
    ]);
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

  describe('whose write was given up', () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
    afterEach(() => void vi.useRealTimers());

    /** The next write is done only when the function that it gives is called. */
    function lateWrite(): () => Promise<void> {
      const real = local.set.bind(local);
      let land = async () => {};
      vi.spyOn(local, 'set').mockImplementationOnce(
        (values) => new Promise<void>((resolve) => (land = () => real(values).then(resolve))),
      );
      return () => land();
    }
    const words = decodeWords('words');
    const add = (word: string) => (old: readonly string[]) => (old.includes(word) ? old : [...old, word]);

    it('waits for that one before it is written again, so that nothing newer is overwritten', async () => {
      const land = lateWrite();
      const first = words.update(add('first')).catch(String);
      await vi.advanceTimersByTimeAsync(5_000);
      expect(await first).toContain('does not answer');
      const second = words.update(add('second'));
      await vi.advanceTimersByTimeAsync(1_000);
      await land();
      await second;
      expect(await words.read()).toEqual(['first', 'second']);
    });

    it('lets the browser session know that it may come late', async () => {
      await words.update(add('before'));
      expect(await session.get()).toEqual({});
      const land = lateWrite();
      const first = words.update(add('first')).catch(String);
      await vi.advanceTimersByTimeAsync(5_000);
      await first;
      expect(await session.get()).toEqual({ doubt: true });
      await land();
      await vi.advanceTimersByTimeAsync(1);
    });

    it('is written without it after five seconds, and once more when it has come after all', async () => {
      const land = lateWrite();
      const first = words.update(add('first')).catch(String);
      await vi.advanceTimersByTimeAsync(5_000);
      await first;
      const second = words.update(add('second'));
      await vi.advanceTimersByTimeAsync(5_000);
      await second;
      expect(await words.read()).toEqual(['second']);
      expect(await session.get()).toEqual({ doubt: true });
      await land();
      await vi.advanceTimersByTimeAsync(1);
      expect(await words.read()).toEqual(['first', 'second']);
    });
  });

  it('lets a failing storage be known', async () => {
    const set = vi.spyOn(local, 'set').mockRejectedValue(new Error('full'));
    await expect(count.update((old) => old + 1)).rejects.toThrow('full');
    set.mockRestore();
  });
});
