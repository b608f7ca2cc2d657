import { type Dress, paintDress } from '../platform/toolbar.ts';
import { lookOf } from '../state/look.ts';
import type { Evening } from './evening.ts';

/**
 * Gives the toolbar button the picture of the hour, and its badge a ground that stands out where it is all that reaches
 * the person. As a rule it has both already, and to give them once more takes a Chromium longer than all else in a tick.
 * @returns what it has, for the browser session to remember; `undefined` when that is not known.
 */
export async function dressButton(
  { settings, session, reach }: Pick<Evening, 'settings' | 'session' | 'reach'>,
  isNight: boolean,
): Promise<Dress | undefined> {
  const time = lookOf(settings.theme, isNight) === 'night' ? 'night' : 'day';
  const dress: Dress = `${time} ${reach === 'good' ? 'calm' : 'firm'}`;
  return session.dress === dress || (await paintDress(dress)) ? dress : undefined;
}
