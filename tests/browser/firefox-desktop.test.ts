import type { Browser, Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchFirefox } from '../../scripts/browsers/launch-firefox.ts';
import { bedtimeFacts } from './support/bedtime-facts.ts';
import { type Desktop, startDesktop } from './support/desktop.ts';
import { nudgeInSeconds } from './support/evening.ts';
import { openInFirefox } from './support/open-in-firefox.ts';
import { optionsPage } from './support/options-page.ts';
import { popupNames, popupPage } from './support/popup-page.ts';
import { readState } from './support/read-state.ts';
import { until } from './support/until.ts';
import { zone } from './support/zone.ts';

describe('On a desktop that shows notifications, in Firefox', () => {
  // A new one for each test: a Firefox that knows of tonight's nudge puts back what it knows.
  let desktop: Desktop;
  let firefox: Browser;
  let probe: Page;
  beforeEach(async () => {
    desktop = await startDesktop(inject('messageBus'));
    firefox = await launchFirefox({ program: inject('firefox'), env: { TZ: zone, ...desktop.env } });
    await firefox.installExtension(inject('firefoxBuild'));
    probe = await openInFirefox(firefox, 'manifest.json');
  });
  afterEach(async () => {
    await firefox.close();
    await desktop.stop();
  });

  const store = (values: Record<string, unknown>) =>
    probe.evaluate((values) => chrome.storage.local.set(values), values);
  /** The one notification on the screen. */
  const theOne = () =>
    until(() => {
      const [notice, ...others] = desktop.shown();
      expect(others).toEqual([]);
      return notice;
    }, 'a notification on the screen');
  /** Waits for a nudge that is due in three seconds. */
  const nudge = async () => {
    const { night, values } = nudgeInSeconds(3);
    await store(values);
    const notice = await theOne();
    const facts = () => bedtimeFacts(probe, night);
    await expect.poll(facts).toEqual(['claimed', 'shown notification']);
    return { notice, facts };
  };
  /** How many popups of the toolbar button are open. */
  const popups = () => probe.evaluate(() => chrome.extension.getViews({ type: 'popup' }).length);
  const isReached = async () => (await readState(probe)).entries.some(({ kind }) => kind === 'reached');

  it('the nudge is on the screen in our words, and written down as shown there', async () => {
    const { notice } = await nudge();
    expect(notice.title).toBe('It is bedtime');
    expect(notice.message).toMatch(/^\d\d:\d\d\. Sleeping now leaves 7\sh\s5\d until \d\d:\d\d\./);
    const { notices, badge } = await readState(probe);
    expect(notices).toHaveLength(1);
    expect(badge).toBe('zzz');
  });

  it('clicked, it has reached the person and gives way to the popup', async () => {
    const { notice, facts } = await nudge();
    desktop.click(notice);
    await expect.poll(isReached).toBe(true);
    await expect.poll(popups).toBe(1);
    expect(desktop.shown()).toEqual([]);
    expect(await facts()).toEqual(['claimed', 'shown notification']);
  });

  it('sent away, it does not come again', async () => {
    const { notice, facts } = await nudge();
    desktop.close(notice);
    await expect.poll(async () => (await readState(probe)).notices).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(desktop.shown()).toEqual([]);
    expect(await facts()).toEqual(['claimed', 'shown notification']);
  });

  it('a good night said in the popup takes it off the screen', async () => {
    await nudge();
    const popup = popupPage(await openInFirefox(firefox, 'popup.html'));
    await popup.click('button', popupNames.goodNight);
    await expect.poll(() => desktop.shown()).toEqual([]);
    await popup.page.close();
  });

  it('the test nudge of the options is on the screen, and they ask whether it was seen', async () => {
    const options = optionsPage(await openInFirefox(firefox, 'options.html'));
    await options.click('button', /^send a test/i);
    expect((await theOne()).title).toBe('This is a test nudge');
    await options.find('button', /^yes/i);
    await options.page.close();
  });

  it('a desktop that refuses it, leaves the badge to be the nudge', async () => {
    desktop.refuse();
    const { night, values } = nudgeInSeconds(3);
    await store(values);
    await expect
      .poll(() => bedtimeFacts(probe, night), { timeout: 10_000 })
      .toEqual(['claimed', 'failed notification The browser did not show the notification.', 'shown badge']);
    expect((await readState(probe)).badge).toBe('zzz');
  });
});
