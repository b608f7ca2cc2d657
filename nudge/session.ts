import { readKeys, writeKeys } from '../platform/storage.ts';
import { decodeSettings } from '../state/decode-settings.ts';
import { bearsEdit } from '../state/newer-edit.ts';
import { defaultSettings, type Settings } from '../state/settings.ts';

/** What `storage.session` remembers of earlier ticks: as long as the browser runs. */
export interface Session {
  readonly browserRan: boolean;
  /** The settings that the last tick could read, raw. */
  readonly settings: unknown;
}

/** A browser that has just started, or whose memory cannot be read. */
export const newSession: Session = { browserRan: false, settings: undefined };

const [runningKey, settingsKey] = ['running', 'settings'];

/** What the browser session remembers. @throws when storage fails. */
export async function readSession(): Promise<Session> {
  const { [runningKey]: running, [settingsKey]: settings } = await readKeys([runningKey, settingsKey], 'session');
  return { browserRan: running === true, settings };
}

/**
 * Lets the browser session remember that it runs and, if they are given, the settings. Writes only what is new to it.
 * @throws when storage fails.
 */
export async function remember(
  { browserRan, settings: known }: Session,
  settings: Settings | undefined,
): Promise<void> {
  const isKnown = !settings || (known !== undefined && bearsEdit(known, settings.edit));
  if (browserRan && isKnown) return;
  await writeKeys({ [runningKey]: true, ...(!isKnown && { [settingsKey]: settings }) }, 'session');
}

/** The settings to go by when theirs cannot be read: the ones that the last tick went by, else the defaults. */
export function settingsOf({ settings }: Session): Settings {
  return decodeSettings(settings, defaultSettings).value;
}
