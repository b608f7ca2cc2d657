import { withLock } from '../platform/lock.ts';
import { readKeys, writeKeys } from '../platform/storage.ts';
import { answeredKey, askedKey } from './ask-evening.ts';
import { tellEvening } from './tell-evening.ts';
import { written } from './told-evening.ts';

/**
 * Tells the evening since a page asked for it; under a lock, so that nothing is told any more of what was forgotten
 * meanwhile.
 * @throws when the answer cannot be written.
 */
export async function answerPage(): Promise<void> {
  await withLock(answeredKey, async () => {
    const [asked, evening] = await Promise.all([readKeys([askedKey], 'session'), tellEvening()]);
    await writeKeys({ [answeredKey]: { to: asked[askedKey], evening: written(evening) } }, 'session');
  });
}
