import { now } from '../platform/clock.ts';
import { deviceId } from '../platform/device.ts';
import { withLock } from '../platform/lock.ts';
import { readKeys, writeKeys } from '../platform/storage.ts';
import { decodeSettings, type Edit, type Settings } from './settings.ts';
import { settingsStore } from './settings-store.ts';

/** The key in `storage.sync` under which the settings are mirrored. */
export const mirrorKey = 'settings';

/** Whether one edit is newer than another: the later one and, in one instant, the one of the greater device name. */
export function isNewer(a: Edit | undefined, b: Edit | undefined): boolean {
  if (!a || !b) return a !== undefined;
  return Temporal.Instant.compare(a.at, b.at) > 0 || (a.at === b.at && a.device > b.device);
}

/**
 * Changes the settings on behalf of the person, and mirrors them to their browser account. Only a person's edit is
 * ever mirrored: a new machine's defaults must not wipe the others'. A mirror that fails does no harm here; the next
 * edit brings it up to date.
 * @throws when the settings could not be stored on this machine.
 */
export async function editSettings(change: (old: Settings) => Settings): Promise<Settings> {
  const device = await deviceId();
  const settings = await settingsStore.update((old) => {
    const changed = change(old);
    if (changed === old) return old;
    return { ...changed, edit: { at: now().toString(), device, count: (old.edit?.count ?? 0) + 1 } };
  });
  await mirror(settings).catch((error) => console.warn('Slaapwel: the settings were not mirrored', error));
  return settings;
}

async function readMirror(): Promise<Settings> {
  return decodeSettings((await readKeys([mirrorKey], 'sync'))[mirrorKey]).value;
}

async function mirror(settings: Settings): Promise<void> {
  await withLock('mirror', async () => {
    if (isNewer(settings.edit, (await readMirror()).edit)) await writeKeys({ [mirrorKey]: settings }, 'sync');
  });
}

/**
 * Takes over the settings that another machine of the person mirrored, if they are newer than ours.
 * @throws when storage fails.
 */
export async function adoptMirror(): Promise<void> {
  const mirrored = await readMirror();
  await settingsStore.update((own) => (isNewer(mirrored.edit, own.edit) ? mirrored : own));
}
