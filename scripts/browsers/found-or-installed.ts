import type { Machine } from './machine.ts';

const apt = '/usr/bin/apt-get';

/**
 * Installs a Debian package where we may. The package lists of a fresh machine are empty or old, so a first failure
 * is followed by `apt-get update` and one more try.
 * @returns whether the package is there now.
 */
async function aptInstall(packageName: string, machine: Machine): Promise<boolean> {
  if (machine.platform !== 'linux' || !machine.isRoot || !machine.exists(apt)) return false;
  const install = () => machine.run(apt, ['install', '-y', '--no-install-recommends', packageName]);
  if ((await install()) !== undefined) return true;
  await machine.run(apt, ['update']);
  return (await install()) !== undefined;
}

/**
 * What is looked for, if it is here or in a Debian package that we may install.
 * @param look asked before, and once more when the package is there.
 */
export async function foundOrInstalled(
  look: () => string | undefined | Promise<string | undefined>,
  packageName: string,
  machine: Machine,
): Promise<string | undefined> {
  return (await look()) ?? ((await aptInstall(packageName, machine)) ? look() : undefined);
}
