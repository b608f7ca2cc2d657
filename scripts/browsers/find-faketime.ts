import { foundOrInstalled } from './found-or-installed.ts';
import { type Machine, thisMachine } from './machine.ts';

const usualPlaces = [
  '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1',
  '/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1',
  '/usr/lib/faketime/libfaketimeMT.so.1',
  '/usr/local/lib/faketime/libfaketimeMT.so.1',
];

async function installedFaketime(machine: Machine): Promise<string | undefined> {
  const { env, exists, run } = machine;
  const files = (await run('dpkg', ['-L', 'libfaketime']))?.split('\n') ?? [];
  const ofPackage = files.find((file) => file.endsWith('/libfaketimeMT.so.1'));
  return [env['FAKETIME_LIBRARY'], ofPackage, ...usualPlaces].find((path) => path && exists(path));
}

/**
 * The library that gives a program another clock, in its build for programs with threads.
 * @throws with a sentence that says what to do when it cannot be had.
 */
export async function findFaketime(machine: Machine = thisMachine): Promise<string> {
  const found = await foundOrInstalled(() => installedFaketime(machine), 'faketime', machine);
  if (found) return found;
  throw new Error(
    'libfaketime is needed to hurry a browser through a night (Linux only). Install the package faketime, or set FAKETIME_LIBRARY to its libfaketimeMT.so.1.',
  );
}
