import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import english from '../../content/tips/en.json' with { type: 'json' };
import { bedtimeFacts } from './support/bedtime-facts.ts';
import { nudgeInSeconds, settingsFor } from './support/evening.ts';
import { openInFirefox } from './support/open-in-firefox.ts';
import { optionsNames, optionsPage } from './support/options-page.ts';
import { popupPage } from './support/popup-page.ts';
import { readState } from './support/read-state.ts';
import { startFirefox } from './support/start-firefox.ts';
import { until } from './support/until.ts';

/** After how many milliseconds without an event Firefox suspends the background here; people's waits for 30 seconds. */
const idleMs = 4_000;

/**
 * What the driver does not allow, and is not held here. Firefox does not run by libfaketime, so that no night can be
 * hurried, slept through or jumped over: two nights are walked through by pinning one zone and then another, a day apart.
 * Without a desktop it closes each notification at once, so that only the fallback is seen: `firefox-desktop.test.ts`
 * gives it one, and starts it again. And there is no command that kills the background in the middle of its work; it is
 * suspended, and reloaded.
 */
describe('Firefox (browser-behaviour.md 10)', () => {
  let firefox: Browser;
  let probe: Page;
  const open = (path: string, limit?: number) => openInFirefox(firefox, path, limit);
  /** Loads the extension anew, as an update does. Its pages are gone, and for a moment there is none to open. */
  const reload = async () => {
    await probe.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    const again = () => open('manifest.json', 2_000).catch(() => undefined);
    probe = await until(again, 'the extension to be loaded again', 30_000);
  };
  /** Stores values; a night among them is one that nobody knows anything of yet: facts would be put back otherwise. */
  const store = (values: Record<string, unknown>) =>
    probe.evaluate(async (values) => {
      const stored = Object.keys(await chrome.storage.local.get(null));
      await chrome.storage.local.remove(stored.filter((key) => key in values || key.startsWith('fact:')));
      await chrome.storage.local.set(values);
    }, values);

  beforeAll(async () => {
    const preferences = { 'extensions.background.idle.timeout': idleMs };
    ({ firefox, probe } = await startFirefox({ preferences }));
  });
  afterAll(() => firefox.close());

  it('takes the extension, and its background sets the alarms', async () => {
    await expect
      .poll(async () => Object.keys((await readState(probe)).alarms).sort(), { timeout: 10_000 })
      .toEqual(['heartbeat', 'next']);
  });

  it('shows a tip in the popup', async () => {
    await store({ settings: settingsFor(60, { tips: { rotateSeconds: 0, sections: ['02'] } }) });
    const popup = popupPage(await open('popup.html'));
    expect(await popup.section()).toContain(english.sections['02']);
    expect(Object.values(english.tips).map(({ text }) => text)).toContain(await popup.tip());
    await popup.page.close();
  });

  it('shows the options, stores a night, and has it still when the page is loaded again', async () => {
    const options = optionsPage(await open('options.html'));
    await options.typeTime(optionsNames.bedtime('Wednesday'), '21:10');
    const stored = async () =>
      (await readState(probe)).local['settings'] as { week: Record<string, { bedtime: string }> };
    await expect.poll(async () => (await stored()).week['wed']?.bedtime, { timeout: 5_000 }).toBe('21:10');
    await options.page.close();
    const again = await open('options.html');
    const field = await again.waitForSelector('input[type="time"][aria-label^="Wednesday"]');
    expect(await field?.evaluate((input) => (input as HTMLInputElement).value)).toBe('21:10');
    await again.close();
  });

  it('lends the engine to the options, which say that the browser did not show the test nudge', async () => {
    const options = optionsPage(await open('options.html'));
    await options.click('button', /^send a test/i);
    // A Firefox without a desktop closes every notification at once.
    await expect
      .poll(() => options.page.$eval('.test .outcome', ({ textContent }) => textContent))
      .toContain('did not show it');
    await options.page.close();
  });

  const bedtimeOf = (night: string) => bedtimeFacts(probe, night);
  const isSuspended = () => probe.evaluate(() => chrome.extension.getBackgroundPage() === null);
  /**
   * A nudge in a Firefox that closes every notification at once, as it does where there is no desktop. The reason is
   * ours: had Firefox refused what we asked for, it would be Firefox's.
   */
  const byBadge = ['claimed', 'failed notification The browser did not show the notification.', 'shown badge'];

  it('1. and 24. the alarm wakes a suspended background; the notification is not shown, and the badge is the nudge', async () => {
    const { dueAt, night, values } = nudgeInSeconds(12);
    await store(values);
    await until(async () => ((await isSuspended()) ? true : undefined), 'the background to be suspended');
    expect(await bedtimeOf(night)).toEqual([]);
    await until(async () => ((await bedtimeOf(night)).includes('shown badge') ? true : undefined), 'the nudge', 20_000);
    expect(await bedtimeOf(night)).toEqual(byBadge);
    const { entries, badge } = await readState(probe);
    const shown = entries.find(({ kind, stage }) => kind === 'shown' && stage === 'bedtime');
    expect(dueAt.until(shown?.at ?? '').total('seconds')).toBeGreaterThanOrEqual(0);
    expect(dueAt.until(shown?.at ?? '').total('seconds')).toBeLessThan(8);
    expect(badge).toBe('zzz');
  });

  it('26. Firefox refuses every option that only Chromium knows; none of ours was refused', async () => {
    const refusals = await probe.evaluate(async () => {
      const refusal = async (create: () => Promise<unknown>) => {
        try {
          await create();
          return 'taken';
        } catch (error) {
          return (error as Error).message;
        }
      };
      const notice = { type: 'basic', title: 'x', message: 'x' };
      const foreign = [{ buttons: [{ title: 'x' }] }, { requireInteraction: true }, { silent: true }];
      const alarm = { when: Date.now() + 1e6, persistAcrossSessions: true };
      return Promise.all([
        ...foreign.map((option) => refusal(() => chrome.notifications.create('foreign', { ...notice, ...option }))),
        refusal(() => chrome.alarms.create('foreign', alarm)),
      ]);
    });
    for (const refusal of refusals) expect(refusal).toMatch(/unexpected property|unsupported/i);
    // The alarms are there, and the nudge before failed for want of a desktop only.
    const { alarms, entries } = await readState(probe);
    expect(Object.keys(alarms).sort()).toEqual(['heartbeat', 'next']);
    expect(entries.filter(({ kind }) => kind === 'failed').map(({ why }) => why)).toEqual([
      'The browser did not show the notification.',
    ]);
  });

  it('4. two nights in a row, with an update between and a flight back to the first: one nudge a night', async () => {
    const [first, second] = [nudgeInSeconds(3, 'Etc/GMT+12'), nudgeInSeconds(12, 'Etc/GMT-12')];
    await store(first.values);
    await until(async () => ((await bedtimeOf(first.night)).includes('shown badge') ? true : undefined), 'a nudge');

    // The same wall time a day later.
    await store(second.values);
    await reload();
    await until(async () => ((await readState(probe)).alarms['next'] ? true : undefined), 'the alarms to be set again');
    expect(await bedtimeOf(second.night)).toEqual([]);
    await until(async () => ((await bedtimeOf(second.night)).includes('shown badge') ? true : undefined), 'the other');
    expect(await bedtimeOf(second.night)).toEqual(byBadge);

    await store({ settings: first.values.settings });
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(await bedtimeOf(first.night)).toEqual(byBadge);
    expect(await bedtimeOf(second.night)).toEqual(byBadge);
  });
});
