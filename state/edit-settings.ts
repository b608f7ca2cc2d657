import { now } from '../platform/clock.ts';
import { withDeviceId } from '../platform/device.ts';
import type { Settings } from './settings.ts';
import { settingsStore } from './settings-store.ts';

/** Whether settings differ in nothing but that they are to be shared from now on. */
const onlyShares = (old: Settings, changed: Settings) =>
  !old.sync && JSON.stringify({ ...changed, sync: false }) === JSON.stringify(old);

/**
 * Changed settings as the newest edit of the person. Whoever has set nothing yet, as after forgetting everything, and
 * lets this machine be in step with others, has no edit to share: theirs count.
 */
export function edited(old: Settings, changed: Settings, device: string): Settings {
  if (changed === old || (!old.edit && onlyShares(old, changed))) return changed;
  return { ...changed, edit: { at: now().toString(), device, count: (old.edit?.count ?? 0) + 1 } };
}

/**
 * Changes the settings on behalf of the person. Only a person's edit is ever mirrored to their other machines: a new
 * machine's defaults must not wipe the others'. The next tick does that.
 * @throws when the settings could not be stored on this machine.
 */
export function editSettings(change: (old: Settings) => Settings): Promise<Settings> {
  return withDeviceId((device) => settingsStore.update((old) => edited(old, change(old), device)));
}
