import { parseArgs } from 'node:util';
import type { BrowserName } from './browsers/candidate-paths.ts';
import { findBrowser, installedBrowser } from './browsers/find-browser.ts';
import { thisMachine } from './browsers/machine.ts';
import { buildExtension } from './build-extension.ts';
import { openChromium, openFirefox } from './start/open-window.ts';
import { tour } from './start/tour.ts';

// npm start: builds the extension and opens a browser with it. Without a display, or with --headless, the same as a
// tour: `npm start -- --headless`. `npm start -- --firefox` opens Firefox.

/** Whether there is a screen to open a window on. */
function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** Chromium, unless Firefox is asked for or the only one that is here. */
function browserToOpen(isFirefox: boolean): BrowserName {
  if (isFirefox) return 'firefox';
  return !installedBrowser('chromium') && installedBrowser('firefox') ? 'firefox' : 'chromium';
}

async function start(): Promise<void> {
  const { values } = parseArgs({ options: { firefox: { type: 'boolean' }, headless: { type: 'boolean' } } });
  const isTour = values.headless || !hasDisplay();
  if (isTour && values.firefox) {
    throw new Error('The tour needs Chromium: headless Firefox shows no notification. Leave out --firefox.');
  }
  const browser = isTour ? 'chromium' : browserToOpen(values.firefox === true);
  console.log('Building Slaapwel.');
  const built = await buildExtension(browser === 'firefox' ? 'firefox' : 'chrome');
  const program = await findBrowser(browser);
  console.log(`Opening ${program}.`);
  if (isTour) await tour(program, built);
  else await (browser === 'firefox' ? openFirefox : openChromium)(program, built);
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (thisMachine.env['DEBUG']) console.error(error);
  process.exitCode = 1;
}
