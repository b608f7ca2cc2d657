import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumRig, startChromium } from './support/chromium-rig.ts';
import { settingsFor } from './support/evening.ts';

const pages = ['popup.html', 'options.html', 'library.html'];

describe('at night', () => {
  let rig: ChromiumRig;
  beforeAll(async () => {
    rig = await startChromium();
    await rig.worker();
  });
  afterAll(() => rig.end());

  /** Opens a page on a light system and tells how it is dressed when the first frame is drawn, and for good. */
  async function open(path: string) {
    const page = await rig.open(path, async (page) => {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
      await page.evaluateOnNewDocument(() => {
        requestAnimationFrame(() => {
          const { theme = 'none' } = document.documentElement.dataset;
          Object.assign(globalThis, { firstFrame: theme });
        });
      });
    });
    await page.waitForSelector('h1');
    const seen = await page.evaluate(() => ({
      first: (globalThis as unknown as { firstFrame: string }).firstFrame,
      theme: document.documentElement.dataset['theme'],
      paper: getComputedStyle(document.documentElement).getPropertyValue('--paper'),
    }));
    await page.close();
    return seen;
  }

  it.each(pages)('%s is dim and warm, once a page was open from its first frame on', async (path) => {
    await rig.store({ settings: settingsFor(-5) });
    expect((await open(path)).theme).toBe('night');
    expect(await open(path)).toEqual({ first: 'night', theme: 'night', paper: '#120d08' });
  });

  it.each(pages)('%s is as the person wants it otherwise', async (path) => {
    await rig.store({ settings: settingsFor(-5, { theme: 'light' }) });
    expect((await open(path)).theme).toBe('light');
    expect(await open(path)).toEqual({ first: 'light', theme: 'light', paper: expect.stringContaining('#faf7f2') });
  });

  it('the browser takes the icon of the night', async () => {
    const page = await rig.probe();
    const paths = { 16: '/icon-night/16.png', 32: '/icon-night/32.png' };
    await page.evaluate((path) => chrome.action.setIcon({ path }), paths);
  });
});
