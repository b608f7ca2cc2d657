import type { Browser, Page } from 'puppeteer-core';
import { inject } from 'vitest';
import { type FirefoxOptions, launchFirefox } from '../../../scripts/browsers/launch-firefox.ts';
import { openInFirefox } from './open-in-firefox.ts';
import { zone } from './zone.ts';
import './chrome-api.ts';

/** A real Firefox with the extension in it. */
export interface FirefoxRig {
  readonly firefox: Browser;
  /** A page of the extension in which nothing of ours runs: only looking, no tick. */
  readonly probe: Page;
  /** Opens one of the extension's pages in a tab. */
  open(path: string): Promise<Page>;
  /** Writes values into `storage.local` as one event. */
  store(values: Record<string, unknown>): Promise<void>;
}

/** Starts a Firefox and installs the extension, as it was built for it or as `build` has it. */
export async function startFirefox({
  build = inject('firefoxBuild'),
  env,
  ...options
}: Omit<FirefoxOptions, 'program'> & { readonly build?: string } = {}): Promise<FirefoxRig> {
  const firefox = await launchFirefox({ program: inject('firefox'), env: { TZ: zone, ...env }, ...options });
  await firefox.installExtension(build);
  const open: FirefoxRig['open'] = (path) => openInFirefox(firefox, path);
  const probe = await open('manifest.json');
  const store: FirefoxRig['store'] = (values) => probe.evaluate((values) => chrome.storage.local.set(values), values);
  return { firefox, probe, open, store };
}
