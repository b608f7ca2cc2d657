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

async function known(): Promise<string | undefined> {
  return deviceIn(await readKeys([deviceKey]));
}
