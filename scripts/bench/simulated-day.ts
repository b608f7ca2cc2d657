import { defaultSettings } from '../../state/settings.ts';
import { buildEngine } from '../../tests/simulation/engine/build-engine.ts';
import type { StartEngine } from '../../tests/simulation/engine/load.ts';
import { runPlan } from '../../tests/simulation/run-plan.ts';
import { calmMachine } from '../../tests/simulation/scenarios/scene.ts';

/** How often the engine runs in a day on which the browser is open throughout. */
export interface EngineDay {
  /** How often the browser starts the worker. */
  readonly starts: number;
  /** Ticks that ran to their end, in 24 hours. */
  readonly ticks: number;
  /** Ticks from the wind-down until the last nudge, when nobody answers. */
  readonly eveningTicks: number;
}

interface Storage {
  set(values: { readonly pulse?: { readonly at: string } }): Promise<void>;
}

/** Counts what a simulated Chromium does from noon to noon, bedtime 22:30, every heartbeat run. */
export async function simulateDay(): Promise<EngineDay> {
  const engine = await buildEngine();
  const from = Temporal.ZonedDateTime.from('2026-11-23T12:00[Europe/Amsterdam]');
  const [windDown, lastNudge] = [
    { hour: 21, minute: 45 },
    { hour: 23, minute: 15 },
  ].map((time) => from.with(time).toInstant()) as [Temporal.Instant, Temporal.Instant];
  let starts = 0;
  const ticks: Temporal.Instant[] = [];
  const counted: StartEngine = (host) => {
    starts += 1;
    const { storage } = (host.browser ?? {}) as { storage?: { local: Storage } };
    if (storage) {
      const set = storage.local.set.bind(storage.local);
      // The mark that a tick leaves when it is done.
      storage.local.set = (values) => {
        if (values.pulse) ticks.push(Temporal.Instant.from(values.pulse.at));
        return set(values);
      };
    }
    return engine(host);
  };
  await runPlan(
    counted,
    {
      seed: 1,
      from: from.epochMilliseconds,
      to: from.add({ hours: 24 }).epochMilliseconds,
      zone: from.timeZoneId,
      devices: [calmMachine],
      settings: { week: defaultSettings.week, leadMinutes: 45 },
      happenings: [],
    },
    { runsAll: true },
  );
  const isEvening = (tick: Temporal.Instant) =>
    Temporal.Instant.compare(tick, windDown) >= 0 && Temporal.Instant.compare(tick, lastNudge) <= 0;
  return { starts, ticks: ticks.length, eveningTicks: ticks.filter(isEvening).length };
}
