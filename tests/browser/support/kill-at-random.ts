import type { Random } from '../../simulation/world/random.ts';
import type { ChromiumRig } from './chromium-rig.ts';

/** Milliseconds after its start at which a worker is killed: in the middle of its first tick, or some ticks later. */
const [duringFirst, later] = [
  [0, 60],
  [100, 2_000],
] as const;

/** How many workers in a row may be killed in their first tick: each makes a nudge some fake minutes late. */
const mostInARow = 2;

/**
 * Kills every worker that starts from now on, each after a while of its own.
 * @returns a function that lets them live again and tells how many were killed.
 */
export async function killAtRandom(rig: ChromiumRig, random: Random): Promise<() => Promise<number>> {
  const client = await (await rig.probe()).createCDPSession();
  const doomed = new Map<string, ReturnType<typeof setTimeout>>();
  let [killed, inARow] = [0, 0];
  client.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) {
      if (runningStatus === 'stopped') doomed.delete(versionId);
      if (runningStatus !== 'running' || doomed.has(versionId)) continue;
      inARow = random.chance(0.5) && inARow < mostInARow ? inARow + 1 : 0;
      const [from, to] = inARow > 0 ? duringFirst : later;
      const kill = () => {
        killed += 1;
        client.send('ServiceWorker.stopWorker', { versionId }).catch(() => undefined);
      };
      doomed.set(versionId, setTimeout(kill, random.whole(from, to)));
    }
  });
  await client.send('ServiceWorker.enable');
  return async () => {
    for (const timer of doomed.values()) clearTimeout(timer);
    // A browser that stalled or was closed has no session to end.
    await client.detach().catch(() => undefined);
    return killed;
  };
}
