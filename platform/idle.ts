import { browser } from './browser.ts';
import { inTime } from './in-time.ts';

/** Seconds without a key or a mouse movement after which a person counts as away: five minutes, as break apps do. */
const awayAfterSeconds = 300;

/**
 * Whether the person is at the machine: `active`, `idle` for five minutes or more, or `locked` (never in Firefox).
 * @throws when the browser refuses.
 */
export async function presence(): Promise<'active' | 'idle' | 'locked'> {
  return inTime(browser.idle.queryState(awayAfterSeconds));
}

/** Calls `listener` when the person comes back or goes away. */
export function onPresenceChanged(listener: () => unknown): void {
  // The browser forgets the interval when the worker ends.
  browser.idle.setDetectionInterval(awayAfterSeconds);
  browser.idle.onStateChanged.addListener(listener);
}
