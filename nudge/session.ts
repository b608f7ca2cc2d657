import { readKeys, writeKeys } from '../platform/storage.ts';
import { decodeSettings } from '../state/decode-settings.ts';
import { bearsEdit } from '../state/newer-edit.ts';
import type { Settings } from '../state/settings.ts';

/** What `storage.session` remembers of earlier ticks, raw: it lasts as long as the browser runs. */
export interface Session {
  readonly running?: unknown;
  /** The settings that the last tick could read. */
  readonly settings?: unknown;
}

/** What the browser session remembers. @throws when storage fails. */
export function readSession(): Promise<Session> {
  return readKeys(['running', 'settings'], 'session');
}

/**
 * Lets the browser session remember that it runs and, if they are given, the settings. Writes only what is new to it.
 * @throws when storage fails.
 */
export async function remember(session: Session, settings: Settings | undefined): Promise<void> {
  const isNew = settings && !(session.settings && bearsEdit(session.settings, settings.edit));
  if (isNew || !session.running) await writeKeys({ running: true, ...(isNew && { settings }) }, 'session');
}

/** The settings to go by when theirs cannot be read: the ones that the last tick went by, else the defaults. */
export function settingsOf({ settings }: Session): Settings {
  return decodeSettings(settings).value;
}
