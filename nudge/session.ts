import { readKeys, writeKeys } from '../platform/storage.ts';
import type { Dress } from '../platform/toolbar.ts';
import { decodeSettings } from '../state/decode-settings.ts';
import { bearsEdit } from '../state/newer-edit.ts';
import type { Settings } from '../state/settings.ts';

/** What `storage.session` remembers of earlier ticks, raw: it lasts as long as the browser runs. */
export interface Session {
  readonly running?: unknown;
  /** The settings that the last tick could read. */
  readonly settings?: unknown;
  /** What the toolbar button is dressed in. */
  readonly dress?: unknown;
  /** Whether a write may have come late, and been done over what was stored. */
  readonly doubt?: unknown;
}

/** What a tick adds to it. */
interface Memory {
  /** `undefined` where they could not be read. */
  readonly settings: Settings | undefined;
  /** `undefined` where the button could not be dressed. */
  readonly dress: Dress | undefined;
}

/** What the browser session remembers. @throws when storage fails. */
export function readSession(): Promise<Session> {
  return readKeys(['running', 'settings', 'dress', 'doubt'], 'session');
}

/**
 * Lets the browser session remember that it runs, and what it is given. Writes only what is new to it.
 * @throws when storage fails.
 */
export async function remember(session: Session, { settings, dress }: Memory): Promise<void> {
  const hasSettings = !settings || (session.settings && bearsEdit(session.settings, settings.edit));
  const isDressed = !dress || session.dress === dress;
  if (session.running && hasSettings && isDressed) return;
  await writeKeys({ running: true, ...(!hasSettings && { settings }), ...(!isDressed && { dress }) }, 'session');
}

/** The settings to go by when theirs cannot be read: the ones that the last tick went by, else the defaults. */
export function settingsOf({ settings }: Session): Settings {
  return decodeSettings(settings).value;
}
