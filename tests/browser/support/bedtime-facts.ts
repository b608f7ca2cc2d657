import type { Page } from 'puppeteer-core';
import type { StoredEntry } from './entry.ts';
import { readState } from './read-state.ts';

/** What became of a night's bedtime nudge, in order: `shown badge`. @param night its storage key. */
export async function bedtimeFacts(page: Page, night: string): Promise<string[]> {
  return (((await readState(page)).local[night] ?? []) as StoredEntry[])
    .filter((entry) => entry.stage === 'bedtime')
    .map(({ kind, channel, why }) => [kind, channel, why].filter(Boolean).join(' '));
}
