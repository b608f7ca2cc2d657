import type { StartEngine } from './engine/load.ts';
import type { Happening, Plan } from './plan/happening.ts';
import { runPlan } from './run-plan.ts';

/** How often the shrinker may run a world before it gives what it has. */
const patience = 250;

/**
 * A smaller plan that still breaks the same promise: nothing after the break, no device, and none of the happenings,
 * that it can do without. Greedy: first halves, then quarters, then one by one.
 */
export async function shrink(engine: StartEngine, plan: Plan, invariant: string): Promise<Plan> {
  let runs = 0;
  let smallest = plan;
  const stillBreaks = async (candidate: Plan): Promise<boolean> => {
    if (runs >= patience) return false;
    runs += 1;
    const { violations } = await runPlan(engine, candidate);
    const broken = violations.find((violation) => violation.invariant === invariant);
    if (!broken) return false;
    smallest = { ...candidate, to: Math.min(candidate.to, broken.at + 60_000) };
    return true;
  };
  if (!(await stillBreaks(plan))) return plan;
  await stillBreaks({ ...smallest, happenings: smallest.happenings.filter(({ at }) => at <= smallest.to) });
  const last = smallest.devices.length - 1;
  for (let device = last; device > 0; device -= 1) {
    const happenings = smallest.happenings.filter((one) => one.device !== device);
    await stillBreaks({ ...smallest, devices: smallest.devices.slice(0, device), happenings });
  }
  for (let size = Math.ceil(smallest.happenings.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < smallest.happenings.length; ) {
      const kept: readonly Happening[] = smallest.happenings.toSpliced(at, size);
      if (!(await stillBreaks({ ...smallest, happenings: kept }))) at += size;
    }
  }
  // A late beginning leaves out the uneventful nights before.
  const first = smallest.happenings[0]?.at ?? smallest.to;
  const begin = Math.floor((first - 12 * 3_600_000) / 86_400_000) * 86_400_000 + 43_200_000;
  if (begin > smallest.from) await stillBreaks({ ...smallest, from: begin });
  return smallest;
}
