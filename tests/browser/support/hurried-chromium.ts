import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type ChromiumRig, startChromium } from './chromium-rig.ts';
import { within } from './within.ts';
import { zone } from './zone.ts';

/** How many times faster than a real one the hurried clock runs: a tenth of a real second is a minute. */
const pace = 600;

/** How long a hurried browser may take to say what time it is, in milliseconds: two and a half of its hours. */
const patience = 15_000;

/** Seconds after which libfaketime looks into its file again. */
const cacheSeconds = 1;

/** A Chromium that lives through a night in a minute. */
export interface HurriedChromium {
  readonly rig: ChromiumRig;
  /** Lets the clock run at {@link pace} from now on, until an instant; it runs on after it. */
  hurryTo(until: Temporal.Instant): Promise<void>;
  end(): Promise<void>;
}

/**
 * How much longer timeouts are than the hurried clock would have them. It hurries `setTimeout` too: five seconds of
 * patience with storage or a lock would be eight milliseconds, and the machine is not 600 times faster than others.
 * So they are half a second: enough for every answer that comes at all, and five fake minutes for one that does not.
 */
const moreTime = 60;

/** The extension, except that its timeouts are {@link moreTime} times as long. */
async function patientBuild(folder: string): Promise<string> {
  const build = join(folder, 'build');
  await cp(inject('chromeBuild'), build, { recursive: true });
  const worker = join(build, 'background.js');
  const patience = `globalThis.setTimeout = ((real) => (run, ms = 0, ...rest) => real(run, ms * ${moreTime}, ...rest))(globalThis.setTimeout);\n`;
  await writeFile(worker, patience + (await readFile(worker, 'utf8')));
  return build;
}

/**
 * A hurried browser does not answer any more: about one in fifteen locks itself up, whatever runs in it. It says
 * nothing of the nudges, for or against; only another browser can.
 */
export class StalledBrowser extends Error {}

function stalled(): never {
  throw new StalledBrowser('The hurried browser stalled.');
}

/** An instant as libfaketime reads it: a wall time in the browser's zone. */
function wallTime(instant: Temporal.Instant): string {
  const wall = instant.toZonedDateTimeISO(zone).toPlainDateTime();
  return wall.toString({ smallestUnit: 'second' }).replace('T', ' ');
}

/**
 * Starts a Chromium whose clock begins at an instant. It starts unhurried, since a browser that is 20 fake minutes
 * old before its first window is up gives up on its own processes.
 */
export async function startHurriedChromium(start: Temporal.Instant): Promise<HurriedChromium> {
  const folder = await mkdtemp(join(os.tmpdir(), 'slaapwel-hurried-'));
  const clock = join(folder, 'clock');
  /** Replaces the file at once: a browser that read half of it would be in another century. */
  const setClock = async (rate: number) => {
    await writeFile(`${clock}.new`, `@${wallTime(start)} x${rate}\n`);
    await rename(`${clock}.new`, clock);
  };
  await setClock(1);
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
    const page = await rig.probe();
    const now = async () => Temporal.Instant.fromEpochMilliseconds(await page.evaluate(() => Date.now()));
    return {
      rig,
      hurryTo: async (instant) => {
        await setClock(pace);
        while (Temporal.Instant.compare(await within(now(), 'an answer', patience).catch(stalled), instant) < 0) {
          await new Promise((resolve) => setTimeout(resolve, 250));
        }
      },
      end: async () => {
        await within(rig.end(), 'the browser to close').catch(() => rig.browser.process()?.kill('SIGKILL'));
        await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  } finally {
    if (process.getuid?.() === 0) os.setPriority(ownPriority);
  }
}
