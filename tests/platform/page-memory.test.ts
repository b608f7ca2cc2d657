// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetPages } from '../../platform/forget-pages.ts';

/** A page of its own that begins now. */
async function openPage() {
  vi.resetModules();
  return import('../../platform/page-memory.ts');
}

beforeEach(() => localStorage.clear());

describe('what the pages remember', () => {
  it('is there for the next page', async () => {
    (await openPage()).remember('look', { look: 'night' });
    expect((await openPage()).recall('look')).toEqual({ look: 'night' });
  });

  it('is kept by two pages at once', async () => {
    const [one, other] = [await openPage(), await openPage()];
    one.remember('look', 1);
    other.remember('pictures', 2);
    expect([other.recall('look'), one.recall('pictures')]).toEqual([1, 2]);
  });

  it('does not come back, once it was forgotten, from a page that was open then', async () => {
    const popup = await openPage();
    popup.remember('pictures', 'of before');
    forgetPages();
    popup.remember('pictures', 'of before');
    expect(popup.recall('pictures')).toBeUndefined();
    const next = await openPage();
    popup.remember('pictures', 'of before');
    expect(next.recall('pictures')).toBeUndefined();
    next.remember('pictures', 'of after');
    expect((await openPage()).recall('pictures')).toBe('of after');
  });

  it('is nothing where nothing can be kept, and nobody is troubled', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
    const denied = () => {
      throw new Error('denied');
    };
    vi.stubGlobal('localStorage', { getItem: denied, setItem: denied });
    const page = await openPage();
    page.remember('look', 1);
    expect(page.recall('look')).toBeUndefined();
    expect(warn).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
    warn.mockRestore();
  });
});
