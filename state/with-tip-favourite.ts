import type { Settings } from './settings.ts';

/** The settings with a tip of ours made a favourite, or no longer one. */
export function withTipFavourite(settings: Settings, id: string, isFavourite: boolean): Settings {
  const { favourites } = settings.tips;
  if (favourites.includes(id) === isFavourite) return settings;
  return {
    ...settings,
    tips: {
      ...settings.tips,
      favourites: isFavourite ? [...favourites, id] : favourites.filter((other) => other !== id),
    },
  };
}
