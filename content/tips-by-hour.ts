import { type NextTipInput, nextTip } from './next-tip.ts';
import type { OwnTip } from './own-tip.ts';
import { type Tip, tips } from './tips.ts';

/** The tip that comes next from so many hours before bedtime on, until the next one takes its place. */
export interface HourTip {
  readonly hours: number;
  readonly tip: Tip | OwnTip;
}

/** The hours before bedtime at which some tip begins or ceases to be of use, the most first. */
const edges = [...new Set(tips.flatMap(({ act }) => [act.from, act.until]))].sort((a, b) => b - a);

/** The tip that comes next, for every hour of a day at which it may be asked for; none when every tip is hidden or off. */
export function tipsByHour(input: Omit<NextTipInput, 'hoursBeforeBedtime'>): readonly HourTip[] {
  const found: HourTip[] = [];
  for (const [place, hours] of edges.entries()) {
    const middle = (hours + (edges[place + 1] ?? 0)) / 2;
    const tip = nextTip({ ...input, hoursBeforeBedtime: middle })?.tip;
    if (tip && tip.id !== found.at(-1)?.tip.id) found.push({ hours, tip });
  }
  return found;
}
