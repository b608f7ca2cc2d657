import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page, WebWorker } from 'puppeteer-core';
import { inject } from 'vitest';
import { launchChromium } from '../../../scripts/browsers/launch-chromium.ts';
import { type BrowserState, readState } from './read-state.ts';
import { until } from './until.ts';
import { within } from './within.ts';
import { zone } from './zone.ts';
import './chrome-api.ts';

/** A real Chromium with the extension in it. */
export interface ChromiumRig {
  readonly browser: Browser;
  readonly id: string;
  readonly profile: string;
  /** Opens one of the extension's pages in a tab. */
  open(path: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page>;
  /** The running worker. @throws when none starts in time. */
  worker(): Promise<WebWorker>;
  /** Ends the worker as the browser does when it is short of memory. */
  killWorker(): Promise<void>;
  state(): Promise<BrowserState>;
  /** Loads the extension anew, as an update does: alarms and notifications are gone. */
  update(): Promise<void>;
  /** Writes values into `storage.local` as one event. */
  store(values: Record<string, unknown>): Promise<void>;
  /** A page of the extension in which nothing of ours runs: only looking, no tick. */
  probe(): Promise<Page>;
  /** Closes the browser and keeps its profile. */
  stop(): Promise<void>;
  /** Closes the browser and throws its profile away. */
  end(): Promise<void>;
}

export interface RigOptions {
  /**
   * The profile of a stopped browser, to start it again. Chromium 156 takes an extension that was loaded over the
   * debugging pipe off the profile when it starts, and keeps what it stored; so it is given again, before the first tick.
   */
  readonly profile?: string;
  readonly build?: string;
  readonly hasSound?: boolean;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A profile in developer mode: without it Chromium switches an unpacked extension off at a restart or reload. */
async function newProfile(): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'slaapwel-profile-'));
  await mkdir(join(profile, 'Default'));
  const preferences = { extensions: { ui: { developer_mode: true } } };
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return profile;
}

function hasFrame(page: Page): boolean {
  try {
    return Boolean(page.mainFrame());
  } catch {
    return false;
  }
}

/**
 * Lets workers start without waiting for the driver. It has every new one wait for its debugger, and now and then does not
 * let one go that follows a worker that was killed: its events then wait with it, for good, and no nudge comes.
 */
async function startWorkersAtOnce(browser: Browser): Promise<void> {
  const client = await browser.target().createCDPSession();
  const filter = [{ type: 'page', exclude: true }, {}];
  const how = { autoAttach: true, flatten: true, waitForDebuggerOnStart: false, filter };
  await client.connection()?.send('Target.setAutoAttach', how);
  await client.detach();
}

/** Starts a Chromium with the extension: freshly installed or, with a profile, started again. */
export async function startChromium(options: RigOptions = {}): Promise<ChromiumRig> {
  const profile = options.profile ?? (await newProfile());
  const browser = await launchChromium({
    program: inject('chromium'),
    profile,
    hasSound: options.hasSound ?? false,
    args: ['--lang=en-US', ...(options.args ?? [])],
    env: { TZ: zone, LANGUAGE: 'en_US', ...options.env },
  });
  await startWorkersAtOnce(browser);
  const id = await browser.installExtension(options.build ?? inject('chromeBuild'));

  const workerTarget = () =>
    browser.targets().findLast((target) => target.type() === 'service_worker' && new URL(target.url()).host === id);
  const open: ChromiumRig['open'] = async (path, prepare) => {
    const page = await browser.newPage();
    // On a busy machine puppeteer hands a page out before it knows its frame.
    await until(() => (hasFrame(page) ? true : undefined), 'a new tab');
    await prepare?.(page);
    await page.goto(`chrome-extension://${id}/${path}`);
    return page;
  };
  let looking: Page | undefined;
  const probe = async () => {
    if (!looking || looking.isClosed()) looking = await open('manifest.json');
    return looking;
  };
  return {
    browser,
    id,
    profile,
    open,
    probe,
    worker: async () => {
      const target = await until(workerTarget, 'the worker to run');
      const worker = await target.worker();
      if (!worker) throw new Error('The worker ended while it was looked at.');
      return worker;
    },
    killWorker: async () => {
      // The driver does not always hear of the end of a worker; the browser's own account of it can be relied on.
      const client = await (await probe()).createCDPSession();
      const stopped = new Promise<true>((resolve) =>
        client.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve(true);
        }),
      );
      await client.send('ServiceWorker.enable');
      await until(workerTarget, 'the worker to run');
      await client.send('ServiceWorker.stopAllWorkers');
      await within(stopped, 'the worker to end');
      await client.detach();
    },
    update: async () => {
      await looking?.close();
      const updated = new Promise<true>((resolve) =>
        browser.on('targetcreated', (target) => target.type() === 'service_worker' && resolve(true)),
      );
      const old = await until(workerTarget, 'the worker to run');
      // The worker ends before it can answer.
      (await old.worker())?.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
      await within(updated, 'the updated worker to run');
    },
    state: async () => readState(await probe()),
    store: async (values) => {
      await (await probe()).evaluate((values) => chrome.storage.local.set(values), values);
    },
    stop: () => browser.close(),
    end: async () => {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
