import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { written } from '../../nudge/told-evening.ts';
import { FakeEvening } from '../state/fake-evening.ts';
import { FakeTimer } from '../state/fake-timer.ts';

const { session } = fakeBrowser.storage;
const [askedKey, answeredKey] = ['asked', 'answered'];

/** An evening with an instant, a night and a snooze in it. */
const told = await new FakeEvening(new FakeTimer(), '22:31').ask();
const other = await new FakeEvening(new FakeTimer(), '22:40').ask();
const tellHere = vi.fn(async () => other);

let askEvening: typeof import('../../nudge/ask-evening.ts').askEvening;

/** A worker that answers what was asked with something. */
function workerAnswers(to: (asked: number) => number): void {
  fakeBrowser.storage.onChanged.addListener(async (changes, area) => {
    const asked = changes[askedKey]?.newValue as { at: number; name: string } | undefined;
    if (area !== 'session' || !asked) return;
    await session.set({ [answeredKey]: { to: { ...asked, at: to(asked.at) }, evening: written(told) } });
  });
}

beforeEach(async () => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  tellHere.mockClear();
  vi.resetModules();
  ({ askEvening } = await import('../../nudge/ask-evening.ts'));
});

afterEach(() => {
  vi.useRealTimers();
});

describe('The evening that a page asks for', () => {
  it('comes from a worker that answers, whole and with its instants', async () => {
    workerAnswers((asked) => asked);
    const answer = await askEvening(tellHere);
    expect(answer.night?.bedtimeAt.equals('2026-11-23T21:30:00Z')).toBe(true);
    expect(answer.actions?.snooze?.until.toString()).toBe(told.actions?.snooze?.until.toString());
    expect(JSON.stringify(answer)).toBe(JSON.stringify(told));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tellHere).not.toHaveBeenCalled();
  });

  it('is asked for anew each time, even at the same instant: what does not change is told to nobody', async () => {
    workerAnswers((asked) => asked);
    const names = new Set<unknown>();
    for (let opening = 0; opening < 3; opening += 1) {
      await askEvening(tellHere);
      names.add(((await session.get(askedKey))[askedKey] as { name: string }).name);
    }
    expect(names.size).toBe(3);
  });

  it('may be one that another page asked for a moment later', async () => {
    workerAnswers((asked) => asked + 3);
    expect((await askEvening(tellHere)).now.equals(told.now)).toBe(true);
  });

  it('is told by the page itself where the worker does not answer, and from then on at once', async () => {
    const asking = askEvening(tellHere);
    await vi.advanceTimersByTimeAsync(1_900);
    expect((await session.get(askedKey))[askedKey]).toMatchObject({ at: Date.now() - 1_900 });
    expect(tellHere).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(await asking).toBe(other);
    expect(await askEvening(tellHere)).toBe(other);
    expect(tellHere).toHaveBeenCalledTimes(2);
  });

  it('is told by the page itself where the answer is an old one', async () => {
    workerAnswers((asked) => asked - 1);
    const asking = askEvening(tellHere);
    await vi.advanceTimersByTimeAsync(2_100);
    expect(await asking).toBe(other);
  });

  it('is told by the page itself at once where storage fails', async () => {
    const set = vi.spyOn(session, 'set').mockRejectedValue(new Error('full'));
    expect(await askEvening(tellHere)).toBe(other);
    set.mockRestore();
  });
});
