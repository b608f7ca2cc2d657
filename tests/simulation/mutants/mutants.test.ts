import { describe, expect, it } from 'vitest';
import { buildEngine } from '../engine/build-engine.ts';
import { catchers } from './catchers.ts';
import { bedtimeMutants } from './in-bedtime.ts';
import { calendarMutants } from './in-calendar.ts';
import { nudgeMutants } from './in-nudge.ts';
import { platformMutants } from './in-platform.ts';

const mutants = [...bedtimeMutants, ...calendarMutants, ...nudgeMutants, ...platformMutants];

describe('the simulation bites', () => {
  it('is content with the engine as it is', { timeout: 60_000 }, async () => {
    const engine = await buildEngine();
    for (const [name, catcher] of Object.entries(catchers)) expect(await catcher(engine), name).toEqual([]);
  });

  it('has faults enough', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(25);
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
  });

  it.each(mutants)('notices: $name', { timeout: 30_000 }, async ({ patches, by }) => {
    // A patch that no longer fits throws here: plant the fault anew, where the engine now does this.
    const engine = await buildEngine(patches);
    const complaints = await by(engine).catch((error: unknown) => [`it threw ${error}`]);
    expect(complaints.length).toBeGreaterThan(0);
  });
});
