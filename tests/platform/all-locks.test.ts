import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withLocks } from '../../platform/all-locks.ts';
import { withLock } from '../../platform/lock.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** Work that goes on until it is let go. */
function work() {
  let end = () => {};
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { run: vi.fn(() => done), end };
}

/** Somebody hangs with a lock, and another goes on without it after five seconds. */
async function boldWorker(name: string) {
  const [stuck, bold] = [work(), work()];
  void withLock(name, stuck.run);
  await vi.advanceTimersByTimeAsync(0);
  const over = withLock(name, bold.run);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(bold.run).toHaveBeenCalledOnce();
  stuck.end();
  await vi.advanceTimersByTimeAsync(0);
  return { end: bold.end, over };
}

test('what needs everybody to stand still waits for who goes on without a lock', async () => {
  const { end, over } = await boldWorker('a');
  const alone = vi.fn(async () => 'alone');
  const result = withLocks(['a', 'b'], alone);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(alone).not.toHaveBeenCalled();
  end();
  await over;
  expect(await result).toBe('alone');
});

test('it is not done at all where that one does not come to an end', async () => {
  const { end, over } = await boldWorker('c');
  const alone = vi.fn(async () => 'alone');
  const result = withLocks(['c'], alone);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await result).toBe('busy');
  expect(alone).not.toHaveBeenCalled();
  end();
  await over;
});

test('nobody goes on without a lock while it is done', async () => {
  const alone = work();
  const result = withLocks(['d'], alone.run);
  await vi.advanceTimersByTimeAsync(0);
  const late = vi.fn(async () => {});
  const over = withLock('d', late);
  await vi.advanceTimersByTimeAsync(9_000);
  expect(late).not.toHaveBeenCalled();
  alone.end();
  await Promise.all([result, over]);
  expect(late).toHaveBeenCalledOnce();
});

test('somebody who does not let go of one of its locks leaves it undone, and everything free again', async () => {
  const stuck = work();
  const over = withLock('e', stuck.run);
  const result = withLocks(['d', 'e'], async () => 'alone');
  await vi.advanceTimersByTimeAsync(0);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await result).toBe('busy');
  stuck.end();
  await over;
  expect(await withLocks(['d', 'e'], async () => 'alone')).toBe('alone');
});
