import { type Stored, stored } from '../platform/stored.ts';
import { decodeSettings } from './decode-settings.ts';
import { defaultSettings, type Settings } from './settings.ts';

/** What the person has set; with a last good copy, since the nudge must come even when a value was damaged. */
export const settingsStore: Stored<Settings> = stored('settings', decodeSettings, defaultSettings, true);
