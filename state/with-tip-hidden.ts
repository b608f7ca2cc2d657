import type { Settings } from './settings.ts';

/** The settings with a tip put away, or brought back. */
export function withTipHidden(settings: Settings, id: string, isHidden: boolean): Settings {
  const { hidden } = settings.tips;
  if (hidden.includes(id) === isHidden) return settings;
  return {
    ...settings,
    tips: { ...settings.tips, hidden: isHidden ? [...hidden, id] : hidden.filter((other) => other !== id) },
  };
}
