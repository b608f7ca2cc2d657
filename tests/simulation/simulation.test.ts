import { beforeAll, describe, expect, it } from 'vitest';
import { buildEngine } from './engine/build-engine.ts';
import type { StartEngine } from './engine/load.ts';
import { firstBroken } from './first-broken.ts';
import type { Plan } from './plan/happening.ts';
import { makePlan } from './plan/make-plan.ts';
import { runPlan } from './run-plan.ts';
import { runSeed } from './run-seed.ts';
import { shrink } from './shrink.ts';
import { tell } from './tell.ts';
import type { World } from './world/world.ts';

let engine: StartEngine;

beforeAll(async () => {
  engine = await buildEngine();
}, 60_000);

/** All that a world came to: what was seen in it, which promises it broke, and what is stored at the end. */
async function runWhole(plan: Plan, runsAll: boolean) {
  const stored: unknown[] = [];
  const looksIn = ({ devices }: World) => {
    // The mark is the one thing that a tick left out would have changed.
    for (const { stores } of devices) stored.push([...stores.local.texts].filter(([key]) => key !== 'pulse').sort());
  };
  const { trace, violations, counts } = await runPlan(engine, plan, { isTold: true, runsAll, looksIn });
  const countOf = (what: string) => counts.get(what) ?? 0;
  const leftOut = { heartbeats: countOf('heartbeats left out'), badges: countOf('badges left out') };
  // Nor does a title that has turned with the date: nobody reads it, and the next tick says it anew.
  const seen = trace.filter((line) => !line.includes(': title: '));
  return { story: { seen, violations, stored }, leftOut };
}

describe('the simulated world', () => {
  it('keeps every promise in the odd worlds of 5,000 nights', { timeout: 240_000 }, async () => {
    expect(await firstBroken(engine, 1, 2_500)).toBeUndefined();
  });

  it('is the same world for the same seed', { timeout: 60_000 }, async () => {
    for (const seed of [3, 11, 27]) {
      const [one, two] = [await runSeed(engine, seed, { isTold: true }), await runSeed(engine, seed, { isTold: true })];
      expect(one.trace.length).toBeGreaterThan(100);
      expect(one.hash).toBe(two.hash);
      expect((await runSeed(engine, seed + 1, { isTold: true })).hash).not.toBe(one.hash);
    }
  });

  it('comes to the same world, word for word, when it runs every tick that it could leave out', {
    timeout: 120_000,
  }, async () => {
    // Where nothing comes late by chance: with late answers, each tick more or less draws other chances.
    const seeds = Array.from({ length: 24 }, (_, at) => at + 1);
    const plans = seeds.map((seed) => makePlan(seed, 3));
    const calm = plans.filter(({ devices }) => devices.every(({ jitter }) => jitter.share === 0));
    expect(calm.length).toBeGreaterThan(10);
    let [heartbeats, badges] = [0, 0];
    for (const plan of calm) {
      const [without, all] = [await runWhole(plan, false), await runWhole(plan, true)];
      heartbeats += without.leftOut.heartbeats;
      badges += without.leftOut.badges;
      expect(all.leftOut).toEqual({ heartbeats: 0, badges: 0 });
      expect(without.story).toEqual(all.story);
    }
    expect(heartbeats).toBeGreaterThan(10_000);
    expect(badges).toBeGreaterThan(400);
  });

  it('leaves of a world that breaks a promise only what it takes', { timeout: 60_000 }, async () => {
    const find = "entry.kind === 'goodNight' || entry.kind === 'skipped'";
    const replace = "entry.kind === 'goodNight'";
    const faulty = await buildEngine([{ file: 'bedtime/night-state.ts', find, replace }]);
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
