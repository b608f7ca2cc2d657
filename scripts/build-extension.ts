import { resolve } from 'node:path';
import { runNode } from './run-node.ts';

/** The browsers that WXT builds for; Edge takes Chrome's. */
export type Target = 'chrome' | 'firefox';

const root = resolve(import.meta.dirname, '..');

/**
 * Builds the extension as `npm run build` does, into a folder of its own when one is given: a build that runs
 * meanwhile cannot pull it away from under a browser.
 * @returns the folder that a browser can load.
 */
export async function buildExtension(target: Target, folder?: string): Promise<string> {
  if (folder) {
    await runNode(root, 'scripts/run-wxt.ts', 'build', target, folder);
    return resolve(folder, target);
  }
  await runNode(root, 'node_modules/wxt/bin/wxt.mjs', 'build', '--browser', target);
  return resolve(root, `.output/${target}-mv3`);
}
