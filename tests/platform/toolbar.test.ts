import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../platform/browser.ts';
import { paintDress } from '../../platform/toolbar.ts';

describe('what the toolbar button wears', () => {
  afterEach(() => vi.restoreAllMocks());
  const action = browser.action as { setIcon?: (details: unknown) => Promise<void> };

  it('is dim and warm at night, and there in both densities', async () => {
    const setIcon = vi.fn(async () => undefined);
    action.setIcon = setIcon;
    await expect(paintDress('night calm')).resolves.toBe(true);
    expect(setIcon).toHaveBeenCalledWith({ path: { 16: '/icon-night/16.png', 32: '/icon-night/32.png' } });
  });

  it('has a ground under the badge that stands out where the badge is all that reaches the person', async () => {
    const setGround = vi.spyOn(browser.action, 'setBadgeBackgroundColor');
    await paintDress('day calm');
    await paintDress('day firm');
    const grounds = setGround.mock.calls.map(([{ color }]) => color);
    expect(grounds).toEqual(['#2f3567', '#b3541e']);
  });

  it('stays as it is where a browser cannot change it or fails to, and nobody is troubled', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
    delete action.setIcon;
    await expect(paintDress('night calm')).resolves.toBe(true);
    expect(warn).not.toHaveBeenCalled();
    action.setIcon = () => Promise.reject(new Error('no such picture'));
    await expect(paintDress('day calm')).resolves.toBe(false);
    expect(warn).toHaveBeenCalledOnce();
  });
});
