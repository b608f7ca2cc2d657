import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from '../browsers/launch-chromium.ts';
import { dress } from './dress.ts';
import { pictured, type Scene } from './scene.ts';

declare const chrome: { storage: { local: { clear(): Promise<void>; set(values: object): Promise<void> } } };

/** What pictures are taken with. */
export interface Equipment {
  /** Chromium's program, libfaketime's library and the built extension. */
  readonly chromium: string;
  readonly faketime: string;
  readonly build: string;
}

/** How one picture is taken. */
export interface Exposure {
  readonly theme: 'light' | 'dark' | 'night';
  readonly language: string;
  /** Device pixels to a CSS pixel. */
  readonly scale: 1 | 2;
}

const every = { on: true, bedtime: '22:30', wake: '06:30' };
const weekend = { on: true, bedtime: '23:15', wake: '07:30' };
const week = { mon: every, tue: every, wed: every, thu: every, fri: weekend, sat: weekend, sun: every };

/**
 * What keeps a page from asking the worker, whose browser does not fail: then it reckons the evening itself. The key is
 * that of `nudge/ask-evening.ts`.
 */
const alone = `const remember = chrome.storage.session.set.bind(chrome.storage.session);
    chrome.storage.session.set = (values) =>
      'asked' in values ? Promise.reject(new Error('No worker')) : remember(values);`;

/** What makes a page's browser fail it, as a script that runs before the page's own. */
const faults: Record<NonNullable<Scene['fails']>, string> = {
  storing: `chrome.storage.local.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));`,
  notifying: `${alone}
    chrome.notifications.getPermissionLevel = () => Promise.resolve('denied');
    chrome.notifications.create = () => Promise.reject(new Error('Notifications are switched off'));`,
};

/** A Chromium whose clock stands still, with the extension in it. */
export interface Studio {
  readonly browser: Browser;
  /** Brings a page into a scene and lets it be looked at; it is closed afterwards. */
  visit<Seen>(scene: Scene, exposure: Exposure, look: (page: Page) => Promise<Seen>): Promise<Seen>;
  /** Takes the picture of a scene, as a PNG. */
  take(scene: Scene, exposure: Exposure): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Makes the window as high as what is on the page. */
async function showWhole(page: Page, width: number, scale: number): Promise<void> {
  const content = await page.evaluate(() => document.body.getBoundingClientRect().height);
  await page.setViewport({ width, height: Math.ceil(content), deviceScaleFactor: scale });
}

/**
 * Opens a studio at a wall time in Amsterdam, such as `2026-11-23 22:31`. The seed of the tips' order is fixed with the
 * device's name, so that a scene shows the same tip each time.
 */
export async function openStudio({ chromium, faketime, build }: Equipment, at: string): Promise<Studio> {
  const profile = await mkdtemp(join(tmpdir(), 'slaapwel-studio-'));
  const browser = await launchChromium({
    program: chromium,
    profile,
    args: ['--lang=en-GB', '--font-render-hinting=none', '--force-color-profile=srgb', '--hide-scrollbars'],
    env: {
      LD_PRELOAD: faketime,
      FAKETIME: `${at}:00`,
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      FAKETIME_FORCE_MONOTONIC_FIX: '0',
      TZ: 'Europe/Amsterdam',
      LANGUAGE: 'en_GB',
    },
  });
  const id = await browser.installExtension(build);
  const open = (path: string, page: Page) => page.goto(`chrome-extension://${id}/${path}`);

  // A file of ours in which nothing runs.
  const backstage = await browser.newPage();
  await open('manifest.json', backstage);

  const seed = async (scene: Scene, { theme, language }: Exposure) => {
    const edit = { at: '2026-11-01T12:00:00Z', device: pictured, count: 1 };
    const settings = { version: 1, week, language, theme, sync: false, edit, ...scene.settings };
    const nights = Object.entries(scene.nights ?? {}).map(([night, facts]) => [`night:${night}`, facts]);
    await backstage.evaluate(
      // Under the lock of the tick: one that runs meanwhile would write what it read before into the scene.
      (values) =>
        navigator.locks.request('tick', async () => {
          localStorage.clear();
          await chrome.storage.local.clear();
          await chrome.storage.local.set(values);
        }),
      {
        settings,
        device: pictured,
        zoneConfirmed: 'Europe/Amsterdam',
        rotation: { round: 1, seen: [] },
        ...scene.stored,
        ...Object.fromEntries(nights),
      },
    );
  };

  const visit: Studio['visit'] = async (scene, exposure, look) => {
    await seed(scene, exposure);
    const page = await browser.newPage();
    const { width, height } = scene;
    await page.setViewport({ width, height: height ?? 600, deviceScaleFactor: exposure.scale });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: exposure.theme === 'light' ? 'light' : 'dark' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    if (scene.zone) await page.emulateTimezone(scene.zone);
    if (scene.fails) await page.evaluateOnNewDocument(faults[scene.fails]);
    await open(scene.page, page);
    await page.waitForSelector('h1, h2');
    await dress(page);
    for (const selector of scene.press ?? []) await page.locator(selector).click();
    if (scene.type) await page.keyboard.type(scene.type);
    // Until all that comes after the first paint is there: a picture of a page that still changes is none.
    await page.waitForNetworkIdle({ idleTime: 300 });
    const seen = await look(page);
    await page.close();
    return seen;
  };

  return {
    browser,
    visit,
    take: (scene, exposure) =>
      visit(scene, exposure, async (page) => {
        if (scene.height === undefined) await showWhole(page, scene.width, exposure.scale);
        return page.screenshot();
      }),
    close: async () => {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
