import type { Host } from '../engine/load.ts';
import { browserOf } from './browser-api.ts';
import type { Context } from './context.ts';
import type { Device } from './device.ts';

const clocks = new WeakMap<Device, unknown>();

/** `Temporal` as the machine's clock and zone have it. */
function temporalOf(device: Device, base: typeof Temporal): unknown {
  const made = clocks.get(device);
  if (made) return made;
  const { Instant } = base;
  const now = {
    instant: () => Instant.fromEpochMilliseconds(device.wall),
    timeZoneId: () => device.zone,
    plainDateISO: () =>
      Temporal.Instant.fromEpochMilliseconds(device.wall).toZonedDateTimeISO(device.zone).toPlainDate(),
  };
  const temporal = Object.create(base, { Now: { value: now } });
  clocks.set(device, temporal);
  return temporal;
}

/** The globals that a page or worker finds. */
export function hostOf(context: Context): Host {
  const { device } = context;
  const log = (...words: unknown[]) => device.world.isTold && device.say(`log: ${words.map(String).join(' ')}`);
  const complain = (...words: unknown[]) => {
    log(...words);
    device.witness?.complains(words.map(String).join(' '));
  };
  return {
    browser: browserOf(context),
    isFirefox: device.traits.browser === 'firefox',
    navigator: {
      locks: {
        request: (name: string, options: never, work?: never) =>
          work ? device.locks.request(context, name, options, work) : device.locks.request(context, name, {}, options),
      },
    },
    setTimeout: (work, ms) => context.setTimer(work, ms),
    clearTimeout: (timer) => context.clearTimer(timer),
    console: { warn: complain, error: complain, log, info: log, debug: log },
    crypto: { randomUUID: () => `${device.name}-${device.random.whole(0, 1e9)}` },
    temporalOn: (base) => temporalOf(device, base),
  } as Host;
}
