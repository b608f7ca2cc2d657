import type { StartEngine } from './engine/load.ts';
import { makePlan } from './plan/make-plan.ts';
import { runPlan } from './run-plan.ts';
import { nightsOfWorld, runSeed } from './run-seed.ts';
import { shrink } from './shrink.ts';
import { tell } from './tell.ts';

/**
 * Lets every other world from a seed on happen until so many nights have passed.
 * @returns the first that broke a promise, in words, with all left out that it could do without.
 */
export async function firstBroken(engine: StartEngine, first: number, nights: number): Promise<string | undefined> {
  let passed = 0;
  for (let seed = first; passed < nights; seed += 2) {
    const report = await runSeed(engine, seed);
    passed += report.nights;
    const [broken] = report.violations;
    if (!broken) continue;
    const small = await shrink(engine, makePlan(seed, nightsOfWorld), broken.invariant);
    return tell(small, await runPlan(engine, small, { isTold: true }));
  }
  return undefined;
}
