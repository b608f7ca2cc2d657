import { nightfall, nightToFall } from '../bedtime/nightfall.ts';
import type { Evening } from './evening.ts';

/** Whether the lights are low: what a page or the toolbar button makes of it depends on the theme. */
export function isNight({ schedule, ledgers, now }: Pick<Evening, 'schedule' | 'ledgers' | 'now'>): boolean {
  const night = nightToFall(schedule, now);
  return nightfall(night, (night && ledgers.get(night.night)) ?? [], now).isNight;
}
