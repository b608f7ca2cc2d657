import { type ActWindow, isOpenAt } from './act-window.ts';

/**
 * Of tips in the order of their round the one to show: the first that can be acted on so many hours before bedtime, else
 * the first. Without a bedtime to count to no tip is timelier than another. A tip without a window is timely at any hour.
 */
export function timelyTip<T extends object>(ordered: readonly T[], hoursBeforeBedtime: number | undefined) {
  if (hoursBeforeBedtime === undefined) return ordered[0];
  const isTimely = ({ act }: T & { readonly act?: ActWindow }) => !act || isOpenAt(act, hoursBeforeBedtime);
  return ordered.find(isTimely) ?? ordered[0];
}
