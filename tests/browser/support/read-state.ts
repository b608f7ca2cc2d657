import type { Page } from 'puppeteer-core';
import type { StoredEntry } from './entry.ts';
import './chrome-api.ts';

/** What the browser has of the extension at one moment. */
export interface BrowserState {
  readonly local: Record<string, unknown>;
  /** All facts of all nights, in order. */
  readonly entries: readonly StoredEntry[];
  /** Alarms by name, with the instant at which each is due. */
  readonly alarms: Record<string, string>;
  /** The ids of the notifications on the screen. */
  readonly notices: readonly string[];
  readonly badge: string;
  readonly title: string;
}

/** Reads the state through any page of the extension, so that the worker is neither woken nor needed for it. */
export async function readState(page: Page): Promise<BrowserState> {
  const raw = await page.evaluate(async () => ({
    local: await chrome.storage.local.get(null),
    alarms: await chrome.alarms.getAll(),
    notices: Object.keys(await chrome.notifications.getAll()),
    badge: await chrome.action.getBadgeText({}),
    title: await chrome.action.getTitle({}),
  }));
  const nights = Object.keys(raw.local).filter((key) => /^night:\d{4}-\d{2}-\d{2}$/.test(key));
  return {
    ...raw,
    entries: nights.sort().flatMap((key) => raw.local[key] as StoredEntry[]),
    alarms: Object.fromEntries(
      raw.alarms.map(({ name, scheduledTime }) => [name, new Date(scheduledTime).toISOString()]),
    ),
  };
}
