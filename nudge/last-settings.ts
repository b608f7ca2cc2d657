import { readKeys } from '../platform/storage.ts';
import { decodeSettings } from '../state/decode-settings.ts';
import { defaultSettings, type Settings } from '../state/settings.ts';

/** Key in `storage.session`: the settings that the last tick could read. */
export const lastSettingsKey = 'settings';

/**
 * The settings to go by when theirs cannot be read: the ones that the last tick went by, or the defaults, which nudge
 * too, if at another hour. Never rejects.
 */
export async function lastSettings(): Promise<Settings> {
  const session = await readKeys([lastSettingsKey], 'session').catch((): Record<string, unknown> => ({}));
  return decodeSettings(session[lastSettingsKey], defaultSettings).value;
}
