import { type IconTime, paintIcon } from '../platform/toolbar.ts';
import { lookOf } from '../state/look.ts';
import type { Evening } from './evening.ts';

/**
 * Gives the toolbar button the picture of the hour. As a rule it has it already, and to give it once more takes a
 * Chromium longer than all else in a tick.
 * @returns the picture that it has, for the browser session to remember; `undefined` when that is not known.
 */
export async function dressIcon(
  { settings, session }: Pick<Evening, 'settings' | 'session'>,
  isNight: boolean,
): Promise<IconTime | undefined> {
  const time = lookOf(settings.theme, isNight) === 'night' ? 'night' : 'day';
  return session.icon === time || (await paintIcon(time)) ? time : undefined;
}
