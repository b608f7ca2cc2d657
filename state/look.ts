import type { Settings } from './settings.ts';

/** The palette of a page: `system` is light or dark, as the system is. */
export type Look = Exclude<Settings['theme'], 'evening'>;

/** The look that a theme has. The evening follows the system by day and is night from the wind-down on. */
export function lookOf(theme: Settings['theme'], isNight: boolean): Look {
  if (theme !== 'evening') return theme;
  return isNight ? 'night' : 'system';
}
