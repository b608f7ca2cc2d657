import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { launchChromium } from '../browsers/launch-chromium.ts';
import { firefoxPage, launchFirefox } from '../browsers/launch-firefox.ts';

const pages = ['popup.html', 'options.html'] as const;

/** Stays until the person closes the browser, or stops us. */
async function stay(browser: Browser, profile: string): Promise<void> {
  console.log('Slaapwel is in the toolbar, and its popup and options are open in tabs. Close the browser to end.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void browser.close());
  await new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  await rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
}

const newProfile = () => mkdtemp(join(tmpdir(), 'slaapwel-'));

/** Opens a window of Chromium, Chrome or Edge with the extension, in a profile of its own, and stays until it closes. */
export async function openChromium(program: string, built: string): Promise<void> {
  const profile = await newProfile();
  const browser = await launchChromium({ program, profile, headless: false });
  const id = await browser.installExtension(built);
  for (const page of pages) await (await browser.newPage()).goto(`chrome-extension://${id}/${page}`);
  await stay(browser, profile);
}

/** Opens a window of Firefox with the extension, in a profile of its own, and stays until it closes. */
export async function openFirefox(program: string, built: string): Promise<void> {
  const profile = await newProfile();
  const browser = await launchFirefox({ program, profile, headless: false });
  await browser.installExtension(built);
  for (const page of pages) {
    const tab = await browser.newPage();
    // Firefox opens the page, but never tells the driver that it has.
    tab.goto(firefoxPage(page)).catch(() => undefined);
  }
  await stay(browser, profile);
}
