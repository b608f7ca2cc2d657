import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type OnDemand = typeof import('../../platform/messages-on-demand.ts');

const english = { 1: 'Good night', 2: (inputs: unknown) => `${(inputs as { count: number }).count} nights` };
const dutch = { 1: 'Welterusten' };
const later = { 3: 'Waarom' };
const file = (messages: object) => async () => ({ default: messages as typeof english });

let page: OnDemand;
beforeEach(async () => {
  vi.resetModules();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  page = await import('../../platform/messages-on-demand.ts');
});
afterEach(() => vi.restoreAllMocks());

describe('a page that loads one language', () => {
  it('says what it loaded, with what stands in it', async () => {
    page.bringMessages({ en: [file(english)] });
    await page.loadFirstMessages('en');
    expect(page.message(1)()).toBe('Good night');
    expect(page.message(2)({ count: 3 })).toBe('3 nights');
  });

  it('speaks the language that is spoken, or the one it is asked for', async () => {
    page.bringMessages({ en: [file(english)], nl: [file(dutch)] });
    await Promise.all([page.loadFirstMessages('en'), page.loadFirstMessages('nl')]);
    page.speakBy(() => 'nl');
    expect(page.message(1)()).toBe('Welterusten');
    expect(page.message(1)({}, { locale: 'en' })).toBe('Good night');
  });

  it('loads each file once, and what comes later only when all is asked for', async () => {
    const [first, rest] = [vi.fn(file(dutch)), vi.fn(file(later))];
    page.bringMessages({ nl: [first, rest] });
    page.speakBy(() => 'nl');
    await page.loadFirstMessages('nl');
    expect(rest).not.toHaveBeenCalled();
    await Promise.all([page.loadMessages('nl'), page.loadMessages('nl')]);
    expect([page.message(1)(), page.message(3)()]).toEqual(['Welterusten', 'Waarom']);
    expect([first, rest].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  it('brings all of another language too once it has said all', async () => {
    page.bringMessages({ en: [file(english)], nl: [file(dutch), file(later)] });
    page.speakBy(() => 'nl');
    await page.loadMessages('en');
    await page.loadFirstMessages('nl');
    expect(page.message(3)()).toBe('Waarom');
  });

  it('speaks English while its language cannot be loaded, and tries again', async () => {
    const load = vi.fn(file(dutch)).mockRejectedValueOnce(new Error('gone'));
    page.bringMessages({ en: [file(english)], nl: [load] });
    page.speakBy(() => 'nl');
    await page.loadFirstMessages('nl');
    expect(page.message(1)()).toBe('Good night');
    await page.loadFirstMessages('nl');
    expect(page.message(1)()).toBe('Welterusten');
  });

  it('says nothing rather than breaking when nothing can be loaded', async () => {
    page.bringMessages({ en: [() => Promise.reject(new Error('gone'))] });
    await page.loadFirstMessages('en');
    expect(page.message(1)()).toBe('');
  });
});
