import { withLock } from '../platform/lock.ts';
import { readKeys, writeKeys } from '../platform/storage.ts';
import { answeredKey, askedKey } from './ask-evening.ts';
import { tellEvening } from './tell-evening.ts';
import { tick } from './tick.ts';
import { written } from './told-evening.ts';

/**
 * Tells the evening to a page that asks for it just now. A worker that the question has woken is about to tick: that tick
 * will do. Told is under a lock, so that nothing is told any more of what was forgotten meanwhile.
 * @param question what stands in `storage.session` of the page's asking.
 * @throws when the answer cannot be written.
 */
export async function answerPage(question: unknown): Promise<void> {
  const ticking = tick();
  await withLock(answeredKey, async () => {
    const [asked, evening] = await Promise.all([readKeys([askedKey], 'session'), tellEvening(ticking)]);
    if (askedKey in asked) await writeKeys({ [answeredKey]: { to: question, evening: written(evening) } }, 'session');
  });
}
