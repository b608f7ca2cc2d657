import puppeteer, { type Browser } from 'puppeteer-core';
import { browserEnv } from './browser-env.ts';

/** The extension's id in `wxt.config.ts`, and the host that we have Firefox give it instead of a random one. */
const [geckoId, host] = ['slaapwel@slaapwel.app', '5e1f0c7e-51aa-4b3d-9b0e-0a5c11c0ffee'];

export interface FirefoxOptions {
  readonly program: string;
  readonly headless?: boolean;
  readonly profile?: string;
  /** Preferences by name, as in `about:config`. */
  readonly preferences?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** The address of one of our pages in a Firefox that {@link launchFirefox} started. */
export function firefoxPage(path: string): string {
  return `moz-extension://${host}/${path}`;
}

/**
 * Starts Firefox so that an extension can be given to it with `installExtension`, for as long as it runs: Firefox
 * forgets an unsigned extension when it closes. System access is what lets us open the extension's own pages.
 */
export function launchFirefox({
  program,
  headless = true,
  profile,
  preferences,
  env,
}: FirefoxOptions): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless,
    defaultViewport: null,
    ...(profile ? { userDataDir: profile } : {}),
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: host }),
      'intl.locale.requested': 'en-US',
      ...preferences,
    },
    env: browserEnv(headless, env),
  });
}
