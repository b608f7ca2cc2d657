import { type BrowserName, candidatePaths } from './candidate-paths.ts';
import { downloadBrowser } from './download-browser.ts';
import { foundOrInstalled } from './found-or-installed.ts';
import { type Machine, thisMachine } from './machine.ts';

const told: Record<BrowserName, { variable: string; title: string; debian: string }> = {
  chromium: { variable: 'CHROME_PATH', title: 'Chromium, Chrome or Edge', debian: 'chromium' },
  firefox: { variable: 'FIREFOX_PATH', title: 'Firefox', debian: 'firefox-esr' },
};

/**
 * A browser that is here already: the one named in the environment, or one in its usual place.
 * @throws when the environment names one that is not there.
 */
export function installedBrowser(name: BrowserName, machine: Machine = thisMachine): string | undefined {
  const { variable } = told[name];
  const named = machine.env[variable];
  if (named && !machine.exists(named)) throw new Error(`${variable} says ${named}, but there is no such program.`);
  return named ?? candidatePaths(name, machine).find((path) => machine.exists(path));
}

/**
 * A browser, wherever it can be had: named in the environment, in its usual place, installed with apt as root on
 * Debian, or downloaded; in that order.
 * @returns the path of its program.
 * @throws with a sentence that says what to do when there is none.
 */
export async function findBrowser(
  name: BrowserName,
  machine: Machine = thisMachine,
  download: (name: BrowserName) => Promise<string> = downloadBrowser,
): Promise<string> {
  const { variable, title, debian } = told[name];
  const found = await foundOrInstalled(() => installedBrowser(name, machine), debian, machine);
  if (found) return found;
  try {
    return await download(name);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${title} is needed and could be neither found, installed nor downloaded (${why}). Install it, or set ${variable} to its program.`,
    );
  }
}
