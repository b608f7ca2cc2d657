import { withLock } from './lock.ts';
import { readKeys, writeKeys } from './storage.ts';

/** The storage key of this installation's name. */
export const deviceKey = 'device';

/** The name of this installation among raw values that were read; `undefined` when it has none yet. */
export function deviceIn({ [deviceKey]: id }: Readonly<Record<string, unknown>>): string | undefined {
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/**
 * The name of this installation, made once at random: two machines that share settings must be told apart.
 * @throws when storage fails.
 */
export async function deviceId(): Promise<string> {
  return (
    (await known()) ??
    withLock(deviceKey, async () => {
      const id = (await known()) ?? crypto.randomUUID();
      await writeKeys({ [deviceKey]: id });
      return id;
    })
  );
}

/** The lock of whoever writes something down under this installation's name: nobody does while the name is forgotten. */
export const namingLock = 'naming';

/** Runs `work` with the name of this installation, which is the same until it is done. @throws when storage fails. */
export function withDeviceId<T>(work: (id: string) => Promise<T>): Promise<T> {
  return withLock(namingLock, async () => work(await deviceId()));
}

async function known(): Promise<string | undefined> {
  return deviceIn(await readKeys([deviceKey]));
}
