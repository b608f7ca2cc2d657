import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type ChromiumRig, startChromium } from './chromium-rig.ts';
import { zone } from './zone.ts';

/** How many times faster than a real one the hurried clock runs: a tenth of a real second is a minute. */
export const pace = 600;

/** Seconds after which libfaketime looks into its file again. */
const cacheSeconds = 1;

/** A Chromium that lives through a night in a minute. */
export interface HurriedChromium {
  readonly rig: ChromiumRig;
  /** Lets the clock run at {@link pace} from now on. Until then it runs as clocks do. */
  hurry(): Promise<void>;
  end(): Promise<void>;
}

/**
 * The extension, except that its timeouts keep real time. A hurried clock hurries `setTimeout` too, and five seconds
 * of patience with storage or a lock would be eight milliseconds: the machine is not 600 times faster than others.
 */
async function patientBuild(folder: string): Promise<string> {
  const build = join(folder, 'build');
  await cp(inject('chromeBuild'), build, { recursive: true });
  const worker = join(build, 'background.js');
  const patience = `globalThis.setTimeout = ((real) => (run, ms = 0, ...rest) => real(run, ms * ${pace}, ...rest))(globalThis.setTimeout);\n`;
  await writeFile(worker, patience + (await readFile(worker, 'utf8')));
  return build;
}

/**
 * Starts a Chromium whose clock begins at a wall time in the zone of the tests. It starts unhurried, since a browser
 * that is 20 fake minutes old before its first window is up gives up on its own processes.
 * @param start as `2026-10-24 18:00:00`.
 */
export async function startHurriedChromium(start: string): Promise<HurriedChromium> {
  const folder = await mkdtemp(join(os.tmpdir(), 'slaapwel-hurried-'));
  const clock = join(folder, 'clock');
  await writeFile(clock, `@${start} x1\n`);
  const build = await patientBuild(folder);
  const ownPriority = os.getPriority();
  // What else the machine does must not count 600-fold. Only root may put itself first.
  if (process.getuid?.() === 0) os.setPriority(os.constants.priority.PRIORITY_HIGH);
  try {
    const rig = await startChromium({
      build,
      env: {
        LD_PRELOAD: inject('faketime'),
        FAKETIME_TIMESTAMP_FILE: clock,
        FAKETIME_CACHE_DURATION: String(cacheSeconds),
        TZ: zone,
      },
    });
    // The probe keeps the extension's process alive: starting one takes longer than a hurried browser waits.
    await rig.probe();
    return {
      rig,
      hurry: async () => {
        await writeFile(`${clock}.new`, `@${start} x${pace}\n`);
        await rename(`${clock}.new`, clock);
      },
      end: async () => {
        await rig.end();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } finally {
    if (process.getuid?.() === 0) os.setPriority(ownPriority);
  }
}
