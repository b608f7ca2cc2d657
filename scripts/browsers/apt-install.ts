import type { Machine } from './machine.ts';

const apt = '/usr/bin/apt-get';

/**
 * Installs a Debian package where we may. The package lists of a fresh machine are empty or old, so a first failure
 * is followed by `apt-get update` and one more try.
 * @returns whether the package is there now.
 */
export async function aptInstall(packageName: string, machine: Machine): Promise<boolean> {
  if (machine.platform !== 'linux' || !machine.isRoot || !machine.exists(apt)) return false;
  const install = () => machine.run(apt, ['install', '-y', '--no-install-recommends', packageName]);
  if ((await install()) !== undefined) return true;
  await machine.run(apt, ['update']);
  return (await install()) !== undefined;
}
