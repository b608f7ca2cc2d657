import { withLock } from './lock.ts';
import { readKeys, writeKeys } from './storage.ts';

const key = 'device';

/**
 * The name of this installation, made once at random: two machines that share settings must be told apart.
 * @throws when storage fails.
 */
export async function deviceId(): Promise<string> {
  return (
    (await known()) ??
    withLock(key, async () => {
      const id = (await known()) ?? crypto.randomUUID();
      await writeKeys({ [key]: id });
      return id;
    })
  );
}

async function known(): Promise<string | undefined> {
  const id = (await readKeys([key]))[key];
  return typeof id === 'string' && id !== '' ? id : undefined;
}
