import { mkdir, rm } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { Browser, Page, WebWorker } from 'puppeteer-core';
import { launchChromium } from '../browsers/launch-chromium.ts';

const pictures = resolve(import.meta.dirname, '../../.output/tour');
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** How long the nudge may be late, in milliseconds, before the tour gives up on it. */
const patience = 30_000;

/** The extension's API inside the browser, as far as the tour asks it. */
declare const chrome: {
  storage: { local: { get(keys: null): Promise<Record<string, unknown>>; set(values: object): Promise<void> } };
  alarms: { getAll(): Promise<{ name: string; scheduledTime: number }[]> };
  notifications: { getAll(): Promise<Record<string, boolean>> };
  action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
};

/** What the worker says of itself and of the toolbar. */
interface Seen {
  readonly nextAlarm: number | undefined;
  readonly notices: readonly string[];
  readonly badge: string;
  readonly title: string;
}

/** The extension's worker. @throws when it does not run. */
async function workerOf(browser: Browser, id: string): Promise<WebWorker> {
  const target = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && new URL(target.url()).host === id,
    { timeout: 75_000 },
  );
  const worker = await target.worker();
  if (!worker) throw new Error('The worker of the extension does not run.');
  return worker;
}

/** Asks in the worker itself. */
async function look(browser: Browser, id: string): Promise<Seen> {
  return (await workerOf(browser, id)).evaluate(async () => ({
    nextAlarm: (await chrome.alarms.getAll()).find(({ name }) => name === 'next')?.scheduledTime,
    notices: Object.keys(await chrome.notifications.getAll()),
    badge: await chrome.action.getBadgeText({}),
    title: await chrome.action.getTitle({}),
  }));
}

async function waitFor(isThere: () => Promise<boolean>, what: string, limit: number): Promise<void> {
  const end = Date.now() + limit;
  while (!(await isThere())) {
    if (Date.now() > end) throw new Error(`The tour waited ${Math.round(limit / 1000)} seconds in vain for ${what}.`);
    await new Promise((done) => setTimeout(done, 250));
  }
}

const clock = (instant: number) => new Date(instant).toTimeString().slice(0, 8);
const twoDigits = (instant: number) => clock(instant).slice(0, 5);

/**
 * Shows without a display that the program works: sets a bedtime a minute ahead, waits for the real alarm and the
 * real notification, and takes pictures on the way.
 * @throws with a sentence when something did not come.
 */
export async function tour(program: string, built: string): Promise<void> {
  await rm(pictures, { recursive: true, force: true });
  await mkdir(pictures, { recursive: true });
  const browser = await launchChromium({ program, args: ['--lang=en-US'] });
  process.once('SIGINT', () => void browser.close());
  try {
    const id = await browser.installExtension(built);
    await takeTour(browser, id);
  } finally {
    await browser.close();
  }
}

async function takeTour(browser: Browser, id: string): Promise<void> {
  const open = async (path: string, scheme: 'light' | 'dark', width: number): Promise<Page> => {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 600, deviceScaleFactor: 2 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await page.goto(`chrome-extension://${id}/${path}`);
    await page.waitForSelector('h1, h2');
    return page;
  };
  const picture = async (name: string, path: string, scheme: 'light' | 'dark', width: number) => {
    const page = await open(path, scheme, width);
    const file = resolve(pictures, `${name}.png`);
    await page.screenshot({ path: file, fullPage: true });
    await page.close();
    console.log(`A picture of it: ${relative(process.cwd(), file)}`);
  };

  await waitFor(async () => (await look(browser, id)).nextAlarm !== undefined, 'the worker to set its alarm', 15_000);
  console.log('The extension is installed and its worker runs.');

  // The first full minute that is at least a minute ahead. The wind-down would be the same minute: a lead of 0.
  const bedtimeAt = Math.ceil((Date.now() + 60_000) / 60_000) * 60_000;
  const night = { on: true, bedtime: twoDigits(bedtimeAt), wake: twoDigits(bedtimeAt + 8 * 60 * 60_000) };
  const week = Object.fromEntries(days.map((day) => [day, night]));
  await (await workerOf(browser, id)).evaluate((settings) => chrome.storage.local.set({ settings }), {
    version: 1,
    week,
    leadMinutes: 0,
  });
  await waitFor(
    async () => (await look(browser, id)).nextAlarm === bedtimeAt,
    'an alarm at the bedtime that was set',
    15_000,
  );
  console.log(
    `At ${clock(Date.now())} a bedtime of ${night.bedtime} was set for every night, without wind-down before it.`,
  );
  console.log(`The toolbar says: ${(await look(browser, id)).title}`);
  await picture('popup', 'popup.html', 'light', 360);
  await picture('options-light', 'options.html', 'light', 760);
  await picture('options-dark', 'options.html', 'dark', 760);

  console.log(`Waiting for the alarm at ${clock(bedtimeAt)}.`);
  const isThere = async () => (await look(browser, id)).notices.length > 0;
  await waitFor(isThere, 'the notification', bedtimeAt - Date.now() + patience);
  const { notices, badge } = await look(browser, id);
  // Looking takes its time, so this is the most that it can have been late.
  const late = ((Date.now() - bedtimeAt) / 1000).toFixed(1);
  console.log(
    `The browser shows the notification ${notices.join(', ')}; it was there at most ${late} s after its time.`,
  );
  console.log(`The badge on the toolbar button says: ${badge || 'nothing'}`);
  await picture('nudge-light', 'popup.html', 'light', 360);
  await picture('nudge-dark', 'popup.html', 'dark', 360);
  console.log('Slaapwel works.');
}
