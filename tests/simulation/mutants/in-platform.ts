import { catchers } from './catchers.ts';
import { type Mutant, mutant } from './mutant.ts';

/** In what is asked of the browser: `platform/`. */
export const platformMutants: readonly Mutant[] = [
  mutant(
    'the lock around a write removed',
    catchers['answered while the next nudge is given'],
    'platform/stored.ts',
    'return withLock(key, work, () => Promise.all(givenUpCalls(key)));',
    'return work(true);',
  ),
  mutant(
    'a lock waited for without end',
    catchers['a page that hangs with the lock'],
    'platform/lock.ts',
    'waiting.abort()',
    '{}',
  ),
  mutant(
    'a call waited for without end',
    catchers['a browser that does not tell who is there'],
    'platform/in-time.ts',
    'afterPatience(giveUp)',
    'afterPatience(() => {})',
  ),
  mutant(
    'the alarm a quarter of an hour late',
    catchers['away until late'],
    'platform/alarms.ts',
    '{ when: instant.epochMilliseconds }',
    '{ when: instant.epochMilliseconds + 60 * 60_000 * 24 * 3 }',
  ),
  mutant(
    'what the browser did not show counts as shown',
    catchers['notifications that never come'],
    'platform/notifications.ts',
    'return (await listNotices()).includes(id);',
    'return true;',
  ),
  mutant(
    'the good copy of the settings not used',
    catchers['settings that went bad'],
    'platform/stored.ts',
    'const base = goodCopy ? decode(raw[good], initial).value : initial;',
    'const base = initial;',
  ),
  mutant(
    'a call that fails each time, and nobody sees it',
    catchers['a whole evening'],
    'platform/toolbar.ts',
    'browser.action.setTitle({ title })',
    "Promise.reject(new Error('The title is not known.'))",
  ),
  mutant(
    'an unknown option for Firefox',
    catchers['a whole evening in Firefox'],
    'platform/notifications.ts',
    'import.meta.env.FIREFOX ? {} : more()',
    'more()',
  ),
  mutant(
    'who goes on without a lock is not waited for',
    catchers['forgotten while a tick hangs without a lock'],
    'platform/all-locks.ts',
    'under([unlocked, ...names])',
    'under(names)',
  ),
  mutant(
    'forgotten while a page is answered',
    catchers['forgotten while a page is answered'],
    'nudge/answer-page.ts',
    'await withLock(answeredKey, async () => {',
    'await ((_: string, work: () => Promise<void>) => work())(answeredKey, async () => {',
  ),
  mutant(
    'an answer under a name that was forgotten',
    catchers['forgotten while the person answers'],
    'platform/device.ts',
    'return withLock(namingLock, async () => work(await deviceId()));',
    'return deviceId().then(work);',
  ),
  mutant(
    'what a late write drops for good is gone',
    catchers['an answer that a late write drops for good'],
    'platform/note.ts',
    "writeKeys(values, 'session')",
    'Promise.resolve()',
  ),
  mutant(
    'no second try with less',
    catchers['notifications of the plainest kind'],
    'platform/notifications.ts',
    'await inTime(browser.notifications.create(id, least));',
    'throw error;',
  ),
];
