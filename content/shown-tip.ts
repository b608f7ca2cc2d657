import { again } from './showing.ts';

/** The id of the tip that a remembered showing showed. */
export function shownTip(showing: string): string {
  return showing.endsWith(again) ? showing.slice(0, -again.length) : showing;
}

/** Whether a tip was shown twice in a round. */
export function isSeenAgain(id: string, seen: readonly string[]): boolean {
  return seen.includes(`${id}${again}`);
}
