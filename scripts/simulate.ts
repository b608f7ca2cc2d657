import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { buildEngine } from '../tests/simulation/engine/build-engine.ts';
import { makePlan } from '../tests/simulation/plan/make-plan.ts';
import { runPlan } from '../tests/simulation/run-plan.ts';
import { nightsOfWorld, runSeed } from '../tests/simulation/run-seed.ts';
import { shrink } from '../tests/simulation/shrink.ts';
import { tell } from '../tests/simulation/tell.ts';

/** What a worker says after each world. */
interface Told {
  readonly seed: number;
  readonly nights: number;
  readonly broken: string | undefined;
  readonly counts: ReadonlyMap<string, number>;
}

/** Runs the seeds of one worker: every so many-th, until it is told to stop. */
async function work({ first, step }: { first: number; step: number }): Promise<void> {
  // Nobody looks where an error of the simulated browser was made; who replays a seed does.
  Error.stackTraceLimit = 0;
  const engine = await buildEngine();
  for (let seed = first; ; seed += step) {
    const { nights, violations, counts } = await runSeed(engine, seed);
    const told: Told = { seed, nights, counts, broken: violations[0]?.invariant };
    parentPort?.postMessage(told);
  }
}

/** One seed, shrunk when it breaks a promise, with everything that happened in it. */
async function replay(seed: number): Promise<void> {
  const engine = await buildEngine();
  const plan = makePlan(seed, nightsOfWorld);
  const { violations } = await runPlan(engine, plan);
  const broken = violations[0];
  const small = broken ? await shrink(engine, plan, broken.invariant) : plan;
  console.log(tell(small, await runPlan(engine, small, { isTold: true })));
  process.exitCode = broken ? 1 : 0;
}

function bar(done: number, total: number, since: number): string {
  const share = Math.min(done / total, 1);
  const full = Math.round(share * 30);
  const speed = Math.round(done / ((performance.now() - since) / 1_000));
  return `\r${'#'.repeat(full)}${'.'.repeat(30 - full)} ${Math.round(share * 100)} % ${done} nights, ${speed} a second `;
}

function table(counts: ReadonlyMap<string, number>, rows: readonly (readonly [string, string | number])[]): string {
  const shown = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).filter(([name]) => name !== 'faults');
  const lines = [...rows, ...shown, ['faults in all', counts.get('faults') ?? 0] as const];
  const width = Math.max(...lines.map(([name]) => name.length)) + 2;
  return lines.map(([name, value]) => `${name.padEnd(width)}${String(value).padStart(10)}`).join('\n');
}

async function many(nights: number, seed: number, workers: number): Promise<void> {
  const since = performance.now();
  const counts = new Map<string, number>();
  const broken: Told[] = [];
  let done = 0;
  const crew = Array.from({ length: workers }, (_, at) => {
    return new Worker(new URL(import.meta.url), { workerData: { first: seed + at, step: workers } });
  });
  await new Promise<void>((resolve, reject) => {
    for (const worker of crew) {
      worker.on('error', reject);
      worker.on('message', (told: Told) => {
        if (done >= nights) return;
        done += told.nights;
        for (const [name, count] of told.counts) counts.set(name, (counts.get(name) ?? 0) + count);
        if (told.broken) broken.push(told);
        if (process.stdout.isTTY) process.stdout.write(bar(done, nights, since));
        if (done >= nights) resolve();
      });
    }
  });
  await Promise.all(crew.map((worker) => worker.terminate()));
  const seconds = (performance.now() - since) / 1_000;
  const rows = [
    ['nights', done],
    ['seconds', Math.round(seconds)],
    ['nights a second', Math.round(done / seconds)],
    ['worlds with a broken promise', broken.length],
  ] as const;
  console.log(`\n${table(counts, rows)}`);
  for (const { seed: bad, broken: what } of broken.slice(0, 20)) console.log(`seed ${bad}: ${what}`);
  const worst = broken[0];
  if (worst) await replay(worst.seed);
}

if (!isMainThread) await work(workerData);
else {
  // A night runs through nearly all of the engine: the less its functions stand within each other, and the fewer copies
  // of them there are, the more of the code stays at hand. Best code early and no code in between: 7 %, less inlining 3 %.
  // Each core has its worker: young objects collected by several threads would only wait for one another, 2 %. Whenever old
  // ones are collected, so is the best code of whatever does not run just then: best let them be, 1,000 MB of them.
  const lean = ['max-inlined-bytecode-size-cumulative=200', 'no-maglev', 'invocation-count-for-turbofan=1000'];
  const memory = ['no-parallel-scavenge', 'initial-old-space-size=1000'];
  for (const flag of [...lean, ...memory]) setFlagsFromString(`--${flag}`);
  const { values } = parseArgs({
    options: {
      nights: { type: 'string', default: '2000' },
      seed: { type: 'string' },
      workers: { type: 'string', default: '2' },
      replay: { type: 'boolean', default: false },
    },
  });
  const isOneSeed =
    values.seed !== undefined && (values.replay || !process.argv.some((word) => word.startsWith('--nights')));
  if (isOneSeed) await replay(Number(values.seed));
  else await many(Number(values.nights), Number(values.seed ?? 1), Number(values.workers));
}
