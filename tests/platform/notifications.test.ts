import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showNotice } from '../../platform/notifications.ts';

const notice = { id: 'nudge', title: 'It is bedtime', message: '22:30.', buttons: ['Good night'], stays: true };
const least = { type: 'basic', title: notice.title, message: notice.message, iconUrl: expect.stringContaining('.png') };
const real = fakeBrowser.notifications.create;

/** What a browser was asked for, in order; it refuses what `refuses` says. */
function createThat(refuses: (options: object) => boolean) {
  const asked: { id: unknown; options: object }[] = [];
  vi.spyOn(fakeBrowser.notifications, 'create').mockImplementation((id: unknown, options: unknown) => {
    asked.push({ id, options: options as object });
    // As Chromium does: at once, before there is a promise.
    if (refuses(options as object)) throw new TypeError(`Unexpected property, try ${asked.length}.`);
    return real(id as string, options as never);
  });
  return asked;
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => void vi.restoreAllMocks());

describe('A notification', () => {
  it('is asked for once, with buttons and all, where the browser takes it', async () => {
    const asked = createThat(() => false);
    expect(await showNotice(notice)).toBe(true);
    const more = { buttons: [{ title: 'Good night' }], requireInteraction: true, silent: true };
    expect(asked).toEqual([{ id: 'nudge', options: { ...least, ...more } }]);
  });

  it('is asked for again with the least, by the same id, where the browser refuses more', async () => {
    const asked = createThat((options) => 'buttons' in options);
    expect(await showNotice(notice)).toBe(true);
    expect(asked.map(({ id }) => id)).toEqual(['nudge', 'nudge']);
    expect(asked[1]?.options).toEqual(least);
    expect(Object.keys(await fakeBrowser.notifications.getAll())).toEqual(['nudge']);
  });

  it('is not asked for a third time', async () => {
    const asked = createThat(() => true);
    await expect(showNotice(notice)).rejects.toThrow('try 2');
    expect(asked).toHaveLength(2);
  });
});
