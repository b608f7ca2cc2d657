import { readKeys, writeKeys } from '../platform/storage.ts';
import { answeredKey, askedKey } from './ask-tick.ts';
import { tick } from './tick.ts';

/** Ticks since a page asked for it, and lets it know if nothing went wrong. @throws when that cannot be written. */
export async function answerTick(): Promise<void> {
  const [asked, troubles] = await Promise.all([readKeys([askedKey], 'session'), tick()]);
  if (troubles.length === 0) await writeKeys({ [answeredKey]: asked[askedKey] }, 'session');
}
