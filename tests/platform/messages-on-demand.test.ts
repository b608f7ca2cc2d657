import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type OnDemand = typeof import('../../platform/messages-on-demand.ts');

const english = { 1: 'Good night', 2: (inputs: unknown) => `${(inputs as { count: number }).count} nights` };
const dutch = { 1: 'Welterusten' };

let page: OnDemand;
beforeEach(async () => {
  vi.resetModules();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  page = await import('../../platform/messages-on-demand.ts');
});
afterEach(() => vi.restoreAllMocks());

describe('a page that loads one language', () => {
  it('says what it loaded, with what stands in it', async () => {
    page.bringMessages({ en: async () => ({ default: english }) });
    await page.loadMessages('en');
    expect(page.message(1)()).toBe('Good night');
    expect(page.message(2)({ count: 3 })).toBe('3 nights');
  });

  it('speaks the language that is spoken, or the one it is asked for', async () => {
    page.bringMessages({ en: async () => ({ default: english }), nl: async () => ({ default: dutch }) });
    await Promise.all([page.loadMessages('en'), page.loadMessages('nl')]);
    page.speakBy(() => 'nl');
    expect(page.message(1)()).toBe('Welterusten');
    expect(page.message(1)({}, { locale: 'en' })).toBe('Good night');
  });

  it('loads a language once', async () => {
    const load = vi.fn(async () => ({ default: dutch }));
    page.bringMessages({ nl: load });
    await page.loadMessages('nl');
    await page.loadMessages('nl');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('speaks English while its language cannot be loaded, and tries again', async () => {
    const load = vi.fn(async () => ({ default: dutch })).mockRejectedValueOnce(new Error('gone'));
    page.bringMessages({ en: async () => ({ default: english }), nl: load });
    page.speakBy(() => 'nl');
    await page.loadMessages('nl');
    expect(page.message(1)()).toBe('Good night');
    await page.loadMessages('nl');
    expect(page.message(1)()).toBe('Welterusten');
  });

  it('says nothing rather than breaking when nothing can be loaded', async () => {
    page.bringMessages({ en: () => Promise.reject(new Error('gone')) });
    await page.loadMessages('en');
    expect(page.message(1)()).toBe('');
  });
});
