import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../platform/browser.ts';
import { paintIcon } from '../../platform/toolbar.ts';

describe('the picture on the toolbar button', () => {
  afterEach(() => vi.restoreAllMocks());
  const action = browser.action as { setIcon?: (details: unknown) => Promise<void> };

  it('is dim and warm at night, and there in both densities', async () => {
    const setIcon = vi.fn(async () => undefined);
    action.setIcon = setIcon;
    await expect(paintIcon('night')).resolves.toBe(true);
    expect(setIcon).toHaveBeenCalledWith({ path: { 16: '/icon-night/16.png', 32: '/icon-night/32.png' } });
  });

  it('stays as it is where a browser cannot change it or fails to, and nobody is troubled', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
    delete action.setIcon;
    await expect(paintIcon('night')).resolves.toBe(true);
    expect(warn).not.toHaveBeenCalled();
    action.setIcon = () => Promise.reject(new Error('no such picture'));
    await expect(paintIcon('day')).resolves.toBe(false);
    expect(warn).toHaveBeenCalledOnce();
  });
});
