import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answeredKey, askedKey, askTick } from '../../nudge/ask-tick.ts';

const { session } = fakeBrowser.storage;
const trouble = { step: 'alarm', message: 'No alarms today' } as const;
const tickHere = vi.fn(async () => [trouble]);

const asked = async () => (await session.get(askedKey))[askedKey];

/** A worker that answers what was asked with something. */
function workerAnswers(answer: (asked: unknown) => unknown): void {
  fakeBrowser.storage.onChanged.addListener(async (changes, area) => {
    if (area !== 'session' || !changes[askedKey]) return;
    await session.set({ [answeredKey]: answer(changes[askedKey].newValue) });
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  tickHere.mockClear();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('A tick that a page asks for', () => {
  it('is left to a worker that ticks without trouble', async () => {
    workerAnswers((asked) => asked);
    expect(await askTick(tickHere)).toEqual([]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tickHere).not.toHaveBeenCalled();
  });

  it('is done by the page where the worker does not answer, or had trouble', async () => {
    const told = askTick(tickHere);
    await vi.advanceTimersByTimeAsync(1_900);
    expect(await asked()).toBeDefined();
    expect(tickHere).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(await told).toEqual([trouble]);
    expect(tickHere).toHaveBeenCalledOnce();
  });

  it('is done by the page where the answer was for another page', async () => {
    workerAnswers(() => '2020-01-01T00:00:00Z');
    const told = askTick(tickHere);
    await vi.advanceTimersByTimeAsync(2_100);
    expect(await told).toEqual([trouble]);
  });

  it('is done by the page at once where storage fails', async () => {
    const set = vi.spyOn(session, 'set').mockRejectedValue(new Error('full'));
    expect(await askTick(tickHere)).toEqual([trouble]);
    set.mockRestore();
  });
});
