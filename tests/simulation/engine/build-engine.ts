import { bundle } from './bundle.ts';
import { load, type StartEngine } from './load.ts';
import type { Patch } from './patch.ts';

/**
 * Builds the engine and makes it ready to start.
 * @param temporal what the engine is to find as `Temporal`; as a rule one that is as good and quicker.
 * @throws when a patch does not fit any more.
 */
export async function buildEngine(patches: readonly Patch[] = [], temporal?: typeof Temporal): Promise<StartEngine> {
  return load(await bundle(patches), temporal);
}
