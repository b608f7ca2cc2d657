import { join, resolve } from 'node:path';
import { Browser, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import type { BrowserName } from './candidate-paths.ts';

/** Downloaded browsers stay beside the installed packages, which nobody commits. */
const cacheDir = resolve(import.meta.dirname, '../../node_modules/.cache/browsers');

// Chrome for Testing, unlike Chrome itself, is made to be driven.
const wanted = {
  chromium: { browser: Browser.CHROME, version: 'stable' },
  firefox: { browser: Browser.FIREFOX, version: 'stable' },
} as const;

/** Downloads a browser, or finds the one downloaded earlier. @returns its program. @throws when it cannot be had. */
export async function downloadBrowser(name: BrowserName): Promise<string> {
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error('there is no browser to download for this system');
  const { browser, version } = wanted[name];
  const buildId = await resolveBuildId(browser, platform, version);
  const { executablePath } = await install({ browser, buildId, platform, cacheDir: join(cacheDir, name) });
  return executablePath;
}
