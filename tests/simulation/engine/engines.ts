import type { Engines } from '../run-plan.ts';
import { type BrowserName, bundle } from './bundle.ts';
import { load } from './load.ts';
import type { Patch } from './patch.ts';

/**
 * Builds the engine for both browsers, or for one that stands for both, and makes it ready to start.
 * @throws when a patch does not fit any more.
 */
export async function buildEngines(patches: readonly Patch[] = [], only?: BrowserName): Promise<Engines> {
  if (only) {
    const engine = load(await bundle(only, patches));
    return { chromium: engine, firefox: engine };
  }
  const [chromium, firefox] = await Promise.all([bundle('chromium', patches), bundle('firefox', patches)]);
  return { chromium: load(chromium), firefox: load(firefox) };
}
