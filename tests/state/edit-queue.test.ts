import { beforeEach, describe, expect, it, vi } from 'vitest';
import { editQueue, typingPause } from '../../state/edit-queue.ts';
import type { Settings } from '../../state/settings.ts';
import { fakeSettings } from './fake-settings.ts';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const lead = (leadMinutes: number) => (old: Settings) => ({ ...old, leadMinutes });
const settled = () => vi.advanceTimersByTimeAsync(0);

async function loaded(fake = fakeSettings()) {
  const queue = editQueue(fake);
  await queue.load();
  return { fake, queue };
}

describe('an edit', () => {
  it('is seen at once and stored right after', async () => {
    const { fake, queue } = await loaded();
    queue.change('lead', lead(30));
    expect(queue.settings.value?.leadMinutes).toBe(30);
    expect(queue.saving.value).toEqual({ is: 'saving' });
    await settled();
    expect(fake.stored().leadMinutes).toBe(30);
    expect(queue.saving.value).toEqual({ is: 'saved' });
  });

  it('that is being typed is seen at once and stored at the next pause, without what it passed through', async () => {
    const { fake, queue } = await loaded();
    for (const minutes of [1, 12, 120]) {
      queue.change('lead', lead(minutes), 'at a pause');
      await vi.advanceTimersByTimeAsync(typingPause - 1);
      expect(queue.settings.value?.leadMinutes).toBe(minutes);
      expect(fake.stored().leadMinutes).toBe(45);
    }
    await vi.advanceTimersByTimeAsync(1);
    expect(fake.stored().leadMinutes).toBe(120);
    expect(fake.edits()).toBe(1);
    expect(queue.saving.value).toEqual({ is: 'saved' });
  });

  it('that is being typed is stored at once when the person has finished with it', async () => {
    const { fake, queue } = await loaded();
    queue.change('lead', lead(20), 'at a pause');
    await queue.save();
    expect(fake.stored().leadMinutes).toBe(20);
  });

  it('changes only what it means, whatever another window stored meanwhile', async () => {
    const { fake, queue } = await loaded();
    queue.change('lead', lead(20), 'at a pause');
    fake.elsewhere((old) => ({ ...old, snooze: { ...old.snooze, limit: 9 } }));
    await queue.save();
    expect(fake.stored()).toMatchObject({ leadMinutes: 20, snooze: { limit: 9 } });
    expect(queue.settings.value).toMatchObject({ leadMinutes: 20, snooze: { limit: 9 } });
  });
});

describe('a change in another window', () => {
  it('is seen, below the edits that are on their way', async () => {
    const { fake, queue } = await loaded();
    queue.change('lead', lead(20), 'at a pause');
    fake.elsewhere((old) => ({ ...old, leadMinutes: 99, timeZone: 'Asia/Tokyo' }));
    await settled();
    expect(queue.settings.value).toMatchObject({ leadMinutes: 20, timeZone: 'Asia/Tokyo' });
  });

  it('that is read late does not undo a later one', async () => {
    const fake = fakeSettings();
    const answers: ((settings: Settings) => void)[] = [];
    let isChanged: () => unknown = () => undefined;
    const read = () => new Promise<Settings>((resolve) => answers.push(resolve));
    const watch = (listener: () => unknown) => {
      isChanged = listener;
      return () => undefined;
    };
    const queue = editQueue({ ...fake, settings: { read, watch } });
    void queue.load();
    isChanged();
    answers[1]?.(lead(2)(fake.stored()));
    await settled();
    answers[0]?.(lead(1)(fake.stored()));
    await settled();
    expect(queue.settings.value?.leadMinutes).toBe(2);
  });
});

describe('an edit that cannot be stored', () => {
  it('stays in sight, and says what failed in the words of the browser', async () => {
    const { fake, queue } = await loaded();
    fake.fail('quota exceeded');
    queue.change('lead', lead(20));
    await settled();
    expect(queue.saving.value).toEqual({ is: 'failed', edited: ['lead'], why: 'quota exceeded' });
    expect(queue.settings.value?.leadMinutes).toBe(20);
    expect(fake.stored().leadMinutes).toBe(45);
  });

  it('is stored by trying again, or by the next edit', async () => {
    const { fake, queue } = await loaded();
    fake.fail('quota exceeded');
    queue.change('lead', lead(20));
    queue.change('timeZone', (old) => ({ ...old, timeZone: 'Asia/Tokyo' }));
    await settled();
    expect(queue.saving.value).toMatchObject({ edited: ['lead', 'timeZone'] });
    fake.fail(undefined);
    await queue.save();
    expect(fake.stored()).toMatchObject({ leadMinutes: 20, timeZone: 'Asia/Tokyo' });
    expect(queue.saving.value).toEqual({ is: 'saved' });
  });

  it('keeps being said while the person types on', async () => {
    const { fake, queue } = await loaded();
    fake.fail('quota exceeded');
    queue.change('lead', lead(20));
    await settled();
    queue.change('lead', lead(21), 'at a pause');
    expect(queue.saving.value.is).toBe('failed');
  });
});

it('settings that cannot be read are said to be unread, and can be read later', async () => {
  const fake = fakeSettings();
  let isBroken = true;
  const read = async () => {
    if (isBroken) throw new Error('IO error');
    return fake.stored();
  };
  const queue = editQueue({ ...fake, settings: { ...fake.settings, read } });
  await queue.load();
  expect(queue.unread.value).toBe('IO error');
  expect(queue.settings.value).toBeUndefined();
  isBroken = false;
  await queue.load();
  expect(queue.unread.value).toBeUndefined();
  expect(queue.settings.value?.leadMinutes).toBe(45);
});
