import * as m from '#messages';
import type { Language } from '../state/settings.ts';
import { loadEngine } from './load-engine.ts';

/**
 * Sends a nudge that means nothing but "can you see this?".
 * @returns whether the browser says it is on the screen; the system may still keep it from the person.
 */
export async function sendTestNudge(locale: Language): Promise<boolean> {
  const [title, message] = [m.nudge_test_title({}, { locale }), m.nudge_test({}, { locale })];
  const { showNotice } = await loadEngine();
  return showNotice({ id: 'test', title, message, buttons: [], stays: false }).catch(() => false);
}
