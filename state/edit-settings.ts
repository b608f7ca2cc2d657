import { now } from '../platform/clock.ts';
import { deviceId } from '../platform/device.ts';
import type { Settings } from './settings.ts';
import { settingsStore } from './settings-store.ts';

/**
 * Changes the settings on behalf of the person. Only a person's edit is ever mirrored to their other machines: a new
 * machine's defaults must not wipe the others'. The next tick does that.
 * @throws when the settings could not be stored on this machine.
 */
export async function editSettings(change: (old: Settings) => Settings): Promise<Settings> {
  const device = await deviceId();
  return settingsStore.update((old) => {
    const changed = change(old);
    if (changed === old) return old;
    return { ...changed, edit: { at: now().toString(), device, count: (old.edit?.count ?? 0) + 1 } };
  });
}
