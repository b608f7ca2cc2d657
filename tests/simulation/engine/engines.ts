import type { Engines } from '../run-plan.ts';
import { type BrowserName, bundle } from './bundle.ts';
import { load } from './load.ts';
import type { Patch } from './patch.ts';

/**
 * Builds the engine for both browsers, or for one that stands for both, and makes it ready to start.
 * @param temporal what the engine is to find as `Temporal`; as a rule one that is as good and quicker.
 * @throws when a patch does not fit any more.
 */
export async function buildEngines(
  patches: readonly Patch[] = [],
  only?: BrowserName,
  temporal?: typeof Temporal,
): Promise<Engines> {
  if (only) {
    const engine = load(await bundle(only, patches), temporal);
    return { chromium: engine, firefox: engine };
  }
  const [chromium, firefox] = await Promise.all([bundle('chromium', patches), bundle('firefox', patches)]);
  return { chromium: load(chromium, temporal), firefox: load(firefox, temporal) };
}
