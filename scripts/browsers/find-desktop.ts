import { foundOrInstalled } from './found-or-installed.ts';
import { type Machine, thisMachine } from './machine.ts';

/** What a Linux desktop's notifications need: the bus itself, and the library by which Firefox speaks to it. */
const needed = {
  'dbus-daemon': ['/usr/bin/dbus-daemon', '/bin/dbus-daemon'],
  libnotify4: [
    '/usr/lib/x86_64-linux-gnu/libnotify.so.4',
    '/usr/lib/aarch64-linux-gnu/libnotify.so.4',
    '/usr/lib64/libnotify.so.4',
    '/usr/lib/libnotify.so.4',
  ],
} as const;

/**
 * What makes a desktop whose notifications Firefox knows how to show; installed where we may.
 * @returns the path of the message bus's program.
 * @throws with a sentence that says what to do when it cannot be had.
 */
export async function findDesktop(machine: Machine = thisMachine): Promise<string> {
  const find = async (name: keyof typeof needed) => {
    const found = await foundOrInstalled(() => needed[name].find((path) => machine.exists(path)), name, machine);
    if (found) return found;
    throw new Error(
      `${name} is needed for a desktop that shows notifications (Linux only). Install the package ${name}.`,
    );
  };
  await find('libnotify4');
  return find('dbus-daemon');
}
