import { readFileSync } from 'node:fs';
import { storePart, storePoints } from './store-text.ts';
import type { Exposure } from './studio.ts';

/** Which scene stands beside which point of the store text. */
const plan = [
  { scene: 'popup-bedtime', theme: 'night', point: 0, width: 372 },
  { scene: 'popup-evening', theme: 'light', point: 1, width: 372 },
  { scene: 'options', theme: 'light', point: 2, width: 640 },
  { scene: 'library', theme: 'dark', point: 3, width: 640 },
] as const;

/** What one poster for a store shows and says. */
export interface PosterPlan {
  readonly scene: string;
  readonly theme: Exposure['theme'];
  readonly width: number;
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The posters in one language: the points of its store text, each beside a picture of what it speaks of. */
export function postersIn(language: string): PosterPlan[] {
  const points = storePoints(readFileSync(`store/${language}.md`, 'utf8'));
  return plan.map(({ point, ...rest }) => {
    const { heading = '', lines = [] } = points[point] ?? {};
    return { ...rest, heading, lines: lines.slice(0, 3) };
  });
}

/** The words of the small tile: the name, and what the program does in a sentence. */
export function tileIn(language: string): { readonly heading: string; readonly lines: readonly string[] } {
  const text = readFileSync(`store/${language}.md`, 'utf8');
  const [sentence = ''] = storePart(text, 'Summary').split(/(?<=\.) /);
  return { heading: storePart(text, 'Name').split(':')[0] as string, lines: [sentence] };
}
