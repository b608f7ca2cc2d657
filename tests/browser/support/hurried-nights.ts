import { type HurriedChromium, isStall, startHurriedChromium } from './hurried-chromium.ts';

/** One hurried browser for all nights of a file. */
export interface HurriedNights {
  /** Lives through some hours, in another browser should this one stall. What they bring is never tried twice. */
  live<T>(from: Temporal.Instant, work: (chromium: HurriedChromium) => Promise<T>): Promise<T>;
  end(): Promise<void>;
}

/** How long before the first hours the browser is started, in hours: by day, when no nudge is due by any settings. */
const before = 9;

/** Hurried nights by these settings, in a browser that is started with the first of them. */
export function hurriedNights(settings: object): HurriedNights {
  let running: HurriedChromium | undefined;
  let stalls = 0;
  const end = async () => {
    await running?.end();
    running = undefined;
  };
  const live: HurriedNights['live'] = async (from, work) => {
    try {
      if (!running) {
        running = await startHurriedChromium(from.subtract({ hours: before }));
        await running.rig.store({ settings });
      }
      await running.jumpTo(from);
      return await work(running);
    } catch (error) {
      if (!running || !isStall(error, running, ++stalls)) throw error;
      await end();
      return live(from, work);
    }
  };
  return { live, end };
}
