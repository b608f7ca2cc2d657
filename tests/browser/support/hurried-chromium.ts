import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { alteredBuild, noteErrors } from './altered-build.ts';
import { type ChromiumRig, startChromium } from './chromium-rig.ts';
import { fakeClock } from './fake-clock.ts';
import { within } from './within.ts';
import { clockChangeZone } from './zone.ts';

/** How many times faster than a real one the hurried clock runs: a tenth of a real second is a minute. */
const pace = 600;

/** How long a hurried browser may take to answer, in milliseconds: two and a half of its hours. */
const patience = 15_000;

/** A Chromium that lives through a night in a few seconds. */
export interface HurriedChromium {
  /** The browser that runs now. */
  readonly rig: ChromiumRig;
  /**
   * Sets the clock to an instant, as when the machine slept until then or somebody set its clock, and hurries on at
   * {@link pace}. The browser is not told.
   */
  jumpTo(instant: Temporal.Instant): Promise<void>;
  /** Waits until the clock has come to an instant, or something has come about; it runs on after it. */
  hurryTo(instant: Temporal.Instant, isThere?: () => Promise<boolean>): Promise<void>;
  /** Closes the browser, and starts it again with its profile at a later instant, unhurried. */
  restart(at: Temporal.Instant): Promise<void>;
  end(): Promise<void>;
}

/**
 * How much longer timeouts are than the hurried clock would have them. It hurries `setTimeout` too: five seconds of
 * patience with the browser or a lock would be eight milliseconds, and the machine is not 600 times faster than others.
 * So they are a second: enough for every answer that comes at all, and ten fake minutes for one that does not. With half
 * a second a busy machine counted a notification as refused that only took its time.
 */
const moreTime = 120;

const patient = `globalThis.setTimeout = ((real) => (run, ms = 0, ...rest) => real(run, ms * ${moreTime}, ...rest))(globalThis.setTimeout);`;

/**
 * A notification that does not have to stay is taken away by the browser after a few seconds. Those are some 15
 * milliseconds here, and a busy machine takes longer to tell whether it is there: the nudge then counted as one that
 * only the badge had brought. So all of them stay.
 */
const lasting = `chrome.notifications.create = ((real) => (id, options) => real(id, { ...options, requireInteraction: true }))(chrome.notifications.create.bind(chrome.notifications));`;

/** A browser does not answer. */
class StalledBrowser extends Error {}

/** How many browsers of one file may stall. */
const maxStalls = 4;

/**
 * Whether an error comes of a hurried browser that does not answer any more: about one in fifteen locks itself up or
 * ends itself, whatever runs in it. It says nothing of the nudges, for or against; only another browser can.
 * @param stalls how many there were, with this one.
 */
export function isStall(error: unknown, { rig }: HurriedChromium, stalls: number): boolean {
  const isOne = (error instanceof StalledBrowser || !rig.browser.connected) && stalls <= maxStalls;
  if (isOne) console.warn(`The hurried browser stalled, the ${stalls}. of ${maxStalls} that may.`, error);
  return isOne;
}

/** What a browser answers. @throws StalledBrowser when it does not. */
function answer<T>(promise: Promise<T>): Promise<T> {
  return within(promise, 'an answer', patience).catch((error: Error) => {
    throw error.message.includes('in vain') ? new StalledBrowser(error.message, { cause: error }) : error;
  });
}

/** Starts a browser before all else that the machine does, which must not count 600-fold. Only root may do so. */
async function first<T>(start: () => Promise<T>): Promise<T> {
  const ownPriority = os.getPriority();
  if (process.getuid?.() !== 0) return start();
  os.setPriority(os.constants.priority.PRIORITY_HIGH);
  return start().finally(() => os.setPriority(ownPriority));
}

/**
 * Starts a Chromium whose clock begins at an instant. It starts unhurried, since a browser that is 20 fake minutes
 * old before its first window is up gives up on its own processes.
 */
export async function startHurriedChromium(at: Temporal.Instant): Promise<HurriedChromium> {
  const folder = await mkdtemp(join(os.tmpdir(), 'slaapwel-hurried-'));
  const clock = fakeClock(folder);
  const build = await alteredBuild(folder, patient + lasting + noteErrors);
  const start = async (at: Temporal.Instant, profile?: string): Promise<ChromiumRig> => {
    await clock.start(at);
    const env = { ...clock.env, TZ: clockChangeZone };
    const rig = await first(() => startChromium({ build, env, ...(profile ? { profile } : {}) }));
    // A page keeps the extension's process alive: starting one takes longer than a hurried browser waits.
    await rig.probe();
    return {
      ...rig,
      state: () => answer(rig.state()),
      store: (values) => answer(rig.store(values)),
      probe: () => answer(rig.probe()),
    };
  };
  let rig = await start(at);
  const now = async () => {
    const page = await rig.probe();
    return Temporal.Instant.fromEpochMilliseconds(await answer(page.evaluate(() => Date.now())));
  };
  const waitFor = async (isThen: (now: Temporal.Instant) => boolean, isThere = async () => false) => {
    while (!isThen(await now()) && !(await isThere())) await new Promise((resolve) => setTimeout(resolve, 250));
  };
  const { compare } = Temporal.Instant;
  const close = (work: Promise<void>) =>
    within(work, 'the browser to close').catch(() => void rig.browser.process()?.kill('SIGKILL'));
  return {
    get rig() {
      return rig;
    },
    jumpTo: async (instant) => {
      await clock.set(instant, pace, await now());
      const soon = instant.add({ minutes: 90 });
      await waitFor((now) => compare(now, instant) >= 0 && compare(now, soon) < 0);
    },
    hurryTo: (instant, isThere) => waitFor((now) => compare(now, instant) >= 0, isThere),
    restart: async (at) => {
      await close(rig.stop());
      rig = await start(at, rig.profile);
    },
    end: async () => {
      await close(rig.end());
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
