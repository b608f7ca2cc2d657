import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withLock } from '../../platform/lock.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

test('work under one name runs one after the other, and under two names at once', async () => {
  const order: string[] = [];
  let free = () => {};
  const first = withLock('a', () => new Promise<void>((resolve) => (free = resolve)).then(() => void order.push('1')));
  const second = withLock('a', async () => void order.push('2'));
  await withLock('b', async () => void order.push('b'));
  free();
  await Promise.all([first, second]);
  expect(order).toEqual(['b', '1', '2']);
});

test('a holder that hangs is waited for five seconds, and then the work goes on without the lock', async () => {
  void withLock('stuck', () => new Promise(() => {}));
  await vi.advanceTimersByTimeAsync(0);
  const done = vi.fn();
  const second = withLock('stuck', async () => done());
  await vi.advanceTimersByTimeAsync(4_900);
  expect(done).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  await second;
  expect(done).toHaveBeenCalledTimes(1);
});

test('a holder that was at work when the machine fell asleep is waited for: it has four seconds more', async () => {
  const order: string[] = [];
  let free = () => {};
  const first = withLock('a', () => new Promise<void>((resolve) => (free = resolve)).then(() => void order.push('1')));
  await vi.advanceTimersByTimeAsync(0);
  const second = withLock('a', async (isAlone) => void order.push(`2 ${isAlone}`));
  // A timer that ran out in the sleep comes first thing in the morning.
  vi.advanceTimersToNextTimer();
  await vi.advanceTimersByTimeAsync(3_900);
  free();
  await Promise.all([first, second]);
  expect(order).toEqual(['1', '2 true']);
});

test('work that fails frees the lock and says why', async () => {
  await expect(withLock('c', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await withLock('c', async () => 'free')).toBe('free');
});
