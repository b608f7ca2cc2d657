import puppeteer, { type Browser } from 'puppeteer-core';
import { browserEnv } from './browser-env.ts';
import { thisMachine } from './machine.ts';

/** Nothing that Chromium does for itself: it would only fetch things and take time. */
const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
];

export interface ChromiumOptions {
  readonly program: string;
  /** The folder of a profile that outlives the browser; a fresh one is made and thrown away without it. */
  readonly profile?: string;
  readonly headless?: boolean;
  /** Whether tabs can be heard, also where there is no window. */
  readonly hasSound?: boolean;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Starts Chromium, Chrome or Edge so that an extension can be given to it with `installExtension`. It is driven over
 * a pipe: the only way by which branded browsers still take an unpacked extension.
 */
export function launchChromium({
  program,
  profile,
  headless = true,
  hasSound = false,
  args = [],
  env,
}: ChromiumOptions): Promise<Browser> {
  return puppeteer.launch({
    executablePath: program,
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    ...(profile ? { userDataDir: profile } : {}),
    ...(hasSound ? { ignoreDefaultArgs: ['--mute-audio'] } : {}),
    // Chromium's sandbox refuses to be run by root.
    args: [...quiet, ...(thisMachine.isRoot ? ['--no-sandbox'] : []), ...args],
    env: browserEnv(headless, env),
  });
}
