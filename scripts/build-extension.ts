import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

/** The browsers that WXT builds for; Edge takes Chrome's. */
export type Target = 'chrome' | 'firefox';

const root = resolve(import.meta.dirname, '..');

/** Runs a script with this Node. Test runners set variables that would change the build. @throws what it printed. */
function runNode(script: string, args: readonly string[]): Promise<void> {
  const { NODE_ENV: _, VITEST: __, NODE_OPTIONS: ___, ...env } = process.env;
  return new Promise((done, fail) => {
    execFile(process.execPath, [script, ...args], { cwd: root, env, maxBuffer: 2 ** 24 }, (error, printed, errors) =>
      error ? fail(new Error(`The extension could not be built.\n${printed}\n${errors}`)) : done(),
    );
  });
}

/**
 * Builds the extension as `npm run build` does, into a folder of its own when one is given: a build that runs
 * meanwhile cannot pull it away from under a browser.
 * @returns the folder that a browser can load.
 */
export async function buildExtension(target: Target, folder?: string): Promise<string> {
  if (folder) {
    await runNode(resolve(root, 'scripts/run-wxt.ts'), ['build', target, folder]);
    return resolve(folder, target);
  }
  await runNode(resolve(root, 'node_modules/wxt/bin/wxt.mjs'), ['build', '--browser', target]);
  return resolve(root, `.output/${target}-mv3`);
}
