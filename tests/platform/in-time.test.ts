import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { givenUpCalls, inTime } from '../../platform/in-time.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** A call of the browser, and what makes it answer or fail. */
function call() {
  let answer = (_: string) => {};
  let fail = (_: Error) => {};
  const promise = new Promise<string>((resolve, reject) => {
    [answer, fail] = [resolve, reject];
  });
  return { promise, answer, fail };
}

describe('a call of the browser', () => {
  it('gives what the browser answers, and fails as it does', async () => {
    expect(await inTime(Promise.resolve('yes'))).toBe('yes');
    await expect(inTime(Promise.reject(new Error('no')))).rejects.toThrow('no');
    await Promise.all(givenUpCalls());
  });

  it('that takes just under five seconds is waited for', async () => {
    const { promise, answer } = call();
    const waiting = inTime(promise);
    await vi.advanceTimersByTimeAsync(4_900);
    answer('late');
    expect(await waiting).toBe('late');
  });

  it('is not given up by a machine that has slept while it waited: the answer has four seconds more', async () => {
    const { promise, answer } = call();
    const waiting = inTime(promise);
    // A timer that ran out in the sleep comes first thing in the morning.
    vi.advanceTimersToNextTimer();
    await vi.advanceTimersByTimeAsync(3_900);
    answer('slept well');
    expect(await waiting).toBe('slept well');
  });

  it.each(['answers', 'fails'] as const)(
    'that hangs is given up, and its end can be waited for when it %s',
    async (how) => {
      const { promise, answer, fail } = call();
      const waiting = inTime(promise, ['settings']).catch(String);
      await vi.advanceTimersByTimeAsync(5_000);
      expect(await waiting).toContain('does not answer');
      const ended: string[] = [];
      for (const key of [undefined, 'settings', 'pulse'])
        void Promise.all(givenUpCalls(key)).then(() => ended.push(String(key)));
      await vi.advanceTimersByTimeAsync(60_000);
      // What changes something else is none of its business.
      expect(ended).toEqual(['pulse']);
      if (how === 'answers') answer('at last');
      else fail(new Error('at last'));
      await vi.advanceTimersByTimeAsync(0);
      expect(ended).toEqual(['pulse', 'undefined', 'settings']);
      expect(givenUpCalls()).toEqual([]);
      await Promise.all(givenUpCalls());
    },
  );
});
