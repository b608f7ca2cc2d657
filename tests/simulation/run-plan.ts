import { createHash } from 'node:crypto';
import { defaultSettings } from '../../state/settings.ts';
import type { StartEngine } from './engine/load.ts';
import { Watcher } from './invariants/watcher.ts';
import type { Plan } from './plan/happening.ts';
import { Device } from './world/device.ts';
import { happens } from './world/happens.ts';
import { installExtension, openBrowser } from './world/lifecycle.ts';
import { resume } from './world/presence.ts';
import { Random } from './world/random.ts';
import { type Violation, World } from './world/world.ts';

/** How a run is watched. */
export interface RunOptions {
  /** Write down everything that happens. */
  readonly isTold?: boolean;
  /** Run every heartbeat, leave none out. */
  readonly runsAll?: boolean;
  /** Leave out no ticks but those of heartbeats. */
  readonly onlyHeartbeats?: boolean;
  readonly looksIn?: (world: World) => void;
}

/** What came of a run. */
export interface Report {
  readonly ok: boolean;
  readonly seed: number;
  /** Nights that ended on a device and were checked. */
  readonly nights: number;
  readonly violations: readonly Violation[];
  readonly counts: ReadonlyMap<string, number>;
  readonly trace: readonly string[];
  /** Of the trace; empty when nothing was told. */
  readonly hash: string;
}

/** Lets a planned world happen around the real engine, and reports which promises were broken. */
export async function runPlan(engine: StartEngine, plan: Plan, options: RunOptions = {}): Promise<Report> {
  const world = new World(engine, plan.from, { isTold: false, runsAll: false, onlyHeartbeats: false, ...options });
  const random = new Random(plan.seed);
  for (const [at, traits] of plan.devices.entries()) {
    const device = new Device(world, `device-${at + 1}`, traits, plan.zone, random.fork());
    world.devices.push(device);
    const settings = { ...defaultSettings, ...plan.settings };
    device.stores.local.tamper('settings', settings);
    device.stores.local.tamper('settings:good', settings);
    device.witness = new Watcher(device, settings);
    world.at(plan.from, () => installExtension(device));
  }
  for (const { at, device, deed } of plan.happenings) {
    const target = world.devices[device];
    if (target) world.at(at, () => happens(target, deed));
  }
  const rejected = (reason: unknown) => {
    const device = world.devices[0];
    if (device) world.violates(device, 'I7 no unhandled rejection', String(reason));
  };
  process.on('unhandledRejection', rejected);
  try {
    await world.runUntil(plan.to);
    for (const device of world.devices) {
      if (device.isAsleep) resume(device, 'active');
      openBrowser(device);
      device.emit('idle.onStateChanged', ['active']);
    }
    await world.runUntil(plan.to + 120_000);
  } finally {
    process.off('unhandledRejection', rejected);
  }
  options.looksIn?.(world);
  const { nights, violations, counts, trace } = world;
  const hash = trace.length > 0 ? createHash('sha256').update(trace.join('\n')).digest('hex') : '';
  return { ok: violations.length === 0, seed: plan.seed, nights, violations, counts, trace, hash };
}
