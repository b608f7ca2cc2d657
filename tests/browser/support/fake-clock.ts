import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';

/** Seconds after which libfaketime looks into its file again. */
const cacheSeconds = 1;

/** A clock of a browser's own, which can be set and hurried while the browser runs. */
export interface FakeClock {
  /** What a browser must be started with to live by it. */
  readonly env: Readonly<Record<string, string>>;
  /** Says that the browser starts now: from now on the clock runs. It runs as fast as a true one, from `at`. */
  start(at: Temporal.Instant): Promise<void>;
  /**
   * Sets the running clock: the browser believes it within a second.
   * @param believed what the browser takes for the time at this moment.
   */
  set(at: Temporal.Instant, pace: number, believed: Temporal.Instant): Promise<void>;
}

const realNow = () => Temporal.Now.instant();
const seconds = (from: Temporal.Instant, to: Temporal.Instant) => from.until(to).total('seconds');

/** A clock that is told to libfaketime in a file of `folder`. */
export function fakeClock(folder: string): FakeClock {
  const file = join(folder, 'clock');
  let [startedAt, pace, offset] = [realNow(), 1, 0];
  /** libfaketime reckons: the real start, plus the offset, plus what has passed since the start at this pace. */
  const write = async (newOffset: number, newPace: number) => {
    [offset, pace] = [newOffset, newPace];
    // Replaced at once: a browser that read half of it would be in another century.
    await writeFile(`${file}.new`, `${offset < 0 ? '' : '+'}${offset.toFixed(3)} x${pace}\n`);
    await rename(`${file}.new`, file);
  };
  return {
    env: { LD_PRELOAD: inject('faketime'), FAKETIME_TIMESTAMP_FILE: file, FAKETIME_CACHE_DURATION: `${cacheSeconds}` },
    start: async (at) => {
      startedAt = realNow();
      await write(seconds(startedAt, at), 1);
    },
    set: async (at, newPace, believed) => {
      const now = realNow();
      const run = pace === 1 ? seconds(startedAt, now) : (seconds(now, believed) - offset) / (pace - 1);
      await write(seconds(now, at) + run - newPace * run, newPace);
    },
  };
}
