import { beforeAll, describe, expect, it } from 'vitest';
import { buildEngines } from './engine/engines.ts';
import { firstBroken } from './first-broken.ts';
import { makePlan } from './plan/make-plan.ts';
import { type Engines, runPlan } from './run-plan.ts';
import { runSeed } from './run-seed.ts';
import { shrink } from './shrink.ts';
import { tell } from './tell.ts';

let engines: Engines;

beforeAll(async () => {
  engines = await buildEngines();
}, 60_000);

describe('the simulated world', () => {
  it('keeps every promise in the odd worlds of 5,000 nights', { timeout: 240_000 }, async () => {
    expect(await firstBroken(engines, 1, 2_500)).toBeUndefined();
  });

  it('is the same world for the same seed', { timeout: 60_000 }, async () => {
    for (const seed of [3, 11, 27]) {
      const [one, two] = [
        await runSeed(engines, seed, { isTold: true }),
        await runSeed(engines, seed, { isTold: true }),
      ];
      expect(one.trace.length).toBeGreaterThan(100);
      expect(one.hash).toBe(two.hash);
      expect((await runSeed(engines, seed + 1, { isTold: true })).hash).not.toBe(one.hash);
    }
  });

  it('leaves out only heartbeats that do nothing', { timeout: 60_000 }, async () => {
    for (const seed of [5, 8]) {
      const without = await runSeed(engines, seed, { nights: 5, isTold: true });
      const all = await runSeed(engines, seed, { nights: 5, isTold: true, runsAll: true });
      const nudges = (trace: readonly string[]) => trace.filter((line) => line.includes('shows nudge/'));
      expect(nudges(without.trace)).toEqual(nudges(all.trace));
    }
  });

  it('leaves of a world that breaks a promise only what it takes', { timeout: 60_000 }, async () => {
    const find = "entry.kind === 'goodNight' || entry.kind === 'skipped'";
    const replace = "entry.kind === 'goodNight'";
    const faulty = await buildEngines([{ file: 'bedtime/night-state.ts', find, replace }], 'chromium');
    let broken: string | undefined;
    let seed = 0;
    while (!broken) {
      seed += 1;
      broken = (await runSeed(faulty, seed, { nights: 4 })).violations[0]?.invariant;
    }
    const plan = makePlan(seed, 4);
    const small = await shrink(faulty, plan, broken);
    expect(small.happenings.length).toBeLessThan(plan.happenings.length);
    expect(small.happenings.length).toBeLessThanOrEqual(3);
    const told = tell(small, await runPlan(faulty, small, { isTold: true }));
    expect(told).toContain(`VIOLATION ${broken}`);
    expect(told).toContain(`--seed ${seed}`);
  });
});
