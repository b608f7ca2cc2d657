import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Runs a script in a folder with this Node, and without the variables that test runners set: they would change a build.
 * @returns what it printed. @throws with all that it printed, when it fails.
 */
export async function runNode(folder: string, ...args: readonly string[]): Promise<string> {
  const { NODE_ENV: _, VITEST: __, NODE_OPTIONS: ___, ...env } = process.env;
  try {
    return (await run(process.execPath, args, { cwd: folder, env, maxBuffer: 2 ** 26 })).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${args.join(' ')} failed.\n${stdout}\n${stderr}`, { cause: error });
  }
}
