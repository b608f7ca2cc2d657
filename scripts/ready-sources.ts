import { readFile, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { runNode } from './run-node.ts';

const packages = resolve(import.meta.dirname, '../node_modules');

/**
 * Makes a copy of the sources ready to be built, as an installation does: the packages that are installed here, and the
 * messages compiled by the command of its own package.json.
 */
export async function readySources(folder: string): Promise<void> {
  await symlink(packages, join(folder, 'node_modules'));
  const { scripts } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const [program, ...args] = scripts.messages.split(' ');
  if (program !== 'paraglide-js') throw new Error(`The messages are compiled by ${program} now.`);
  await runNode(folder, join(packages, '@inlang/paraglide-js/bin/run.js'), ...args);
}
