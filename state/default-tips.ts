import { sectionIds } from '../content/section.ts';
import type { Settings } from './settings.ts';

/** How tips come as long as the person has set nothing else: each of ours, one every 20 seconds. */
export const defaultTips: Settings['tips'] = { rotateSeconds: 20, sections: sectionIds, hidden: [], favourites: [] };
