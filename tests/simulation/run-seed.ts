import type { StartEngine } from './engine/load.ts';
import { makePlan } from './plan/make-plan.ts';
import { type Report, type RunOptions, runPlan } from './run-plan.ts';

/** Nights of one world: long enough for pauses, journeys and weeks, short enough to read. */
export const nightsOfWorld = 20;

/** Makes a world from a seed and lets it happen. */
export function runSeed(
  engine: StartEngine,
  seed: number,
  options: RunOptions & { nights?: number } = {},
): Promise<Report> {
  return runPlan(engine, makePlan(seed, options.nights ?? nightsOfWorld), options);
}
