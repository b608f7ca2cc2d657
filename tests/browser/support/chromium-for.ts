import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ChromiumRig, type RigOptions, startChromium } from './chromium-rig.ts';

/** Vitest's `onTestFinished`: what is to be done when the test is over, whatever came of it. */
export type After = (work: () => Promise<void>) => void;

/** A browser that is closed when its test is over. */
export async function chromiumFor(after: After, options?: RigOptions): Promise<ChromiumRig> {
  const rig = await startChromium(options);
  after(() => rig.end());
  return rig;
}

/** An empty folder that is gone when its test is over. */
export async function folderFor(after: After): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'slaapwel-test-'));
  after(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
