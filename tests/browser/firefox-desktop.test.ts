import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, inject, it } from 'vitest';
import { bedtimeFacts } from './support/bedtime-facts.ts';
import { type After, folderFor } from './support/chromium-for.ts';
import { startDesktop } from './support/desktop.ts';
import { nudgeInSeconds } from './support/evening.ts';
import { optionsPage } from './support/options-page.ts';
import { popupNames, popupPage } from './support/popup-page.ts';
import { readState } from './support/read-state.ts';
import { startFirefox } from './support/start-firefox.ts';
import { until } from './support/until.ts';

/** Keeps what an extension has stored when Firefox, at its end, takes off the profile what a driver installed. */
const keeping = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

const asShown = ['claimed', 'shown notification'];

/** A Firefox on a desktop of its own: one that knows of tonight's nudge would put back what it knows. */
async function onADesktop(after: After) {
  const desktop = await startDesktop(inject('messageBus'));
  after(() => desktop.stop());
  const { firefox, probe, open, store } = await startFirefox({ env: desktop.env });
  after(() => firefox.close());
  const theOne = () => until(() => desktop.shown()[0], 'a notification on the screen');
  /** Stores a nudge that is due in three seconds. @returns what becomes of it. */
  const comingNudge = async () => {
    const { night, values } = nudgeInSeconds(3);
    await store(values);
    return () => bedtimeFacts(probe, night);
  };
  const nudge = async () => {
    const facts = await comingNudge();
    const notice = await theOne();
    await until(async () => (await facts()).find((fact) => fact === 'shown notification'), 'it to be written down');
    return { notice, facts };
  };
  return { desktop, open, probe, theOne, comingNudge, nudge, state: () => readState(probe) };
}

describe.concurrent('On a desktop that shows notifications, in Firefox', () => {
  it('the nudge is on the screen once, in our words, and written down as shown there', async ({
    expect,
    onTestFinished,
  }) => {
    const { desktop, state, nudge } = await onADesktop(onTestFinished);
    const { notice } = await nudge();
    expect(notice.title).toBe('It is bedtime');
    expect(notice.message).toMatch(/^\d\d:\d\d\. Sleeping now leaves 7\sh\s5\d until \d\d:\d\d\./);
    expect(desktop.shown()).toHaveLength(1);
    const { notices, badge } = await state();
    expect(notices).toHaveLength(1);
    expect(badge).toBe('zzz');
  });

  it('clicked, it has reached the person and gives way to the popup', async ({ expect, onTestFinished }) => {
    const { desktop, probe, state, nudge } = await onADesktop(onTestFinished);
    const { notice, facts } = await nudge();
    desktop.click(notice);
    await expect.poll(async () => (await state()).entries.some(({ kind }) => kind === 'reached')).toBe(true);
    const popups = () => probe.evaluate(() => chrome.extension.getViews({ type: 'popup' }).length);
    await expect.poll(popups).toBe(1);
    expect(desktop.shown()).toEqual([]);
    expect(await facts()).toEqual(asShown);
  });

  it('sent away, it does not come again', async ({ expect, onTestFinished }) => {
    const { desktop, state, nudge } = await onADesktop(onTestFinished);
    const { notice, facts } = await nudge();
    desktop.close(notice);
    await expect.poll(async () => (await state()).notices).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(desktop.shown()).toEqual([]);
    expect(await facts()).toEqual(asShown);
  });

  it('a good night said in the popup takes it off the screen', async ({ expect, onTestFinished }) => {
    const { desktop, open, nudge } = await onADesktop(onTestFinished);
    await nudge();
    const popup = popupPage(await open('popup.html'));
    await popup.click('button', popupNames.goodNight);
    await expect.poll(() => desktop.shown()).toEqual([]);
  });

  it('the test nudge of the options is on the screen, and they ask whether it was seen', async ({
    expect,
    onTestFinished,
  }) => {
    const { open, theOne } = await onADesktop(onTestFinished);
    const options = optionsPage(await open('options.html'));
    await options.click('button', /^send a test/i);
    expect((await theOne()).title).toBe('This is a test nudge');
    await options.find('button', /^yes/i);
  });

  it('a desktop that refuses it leaves the badge to be the nudge', async ({ expect, onTestFinished }) => {
    const { desktop, state, comingNudge } = await onADesktop(onTestFinished);
    desktop.refuse();
    const facts = await comingNudge();
    await expect
      .poll(facts, { timeout: 10_000 })
      .toEqual(['claimed', 'failed notification The browser did not show the notification.', 'shown badge']);
    expect((await state()).badge).toBe('zzz');
  });

  it('6. Firefox closed while it becomes due: it comes once at the start, and not again at the one after', async ({
    expect,
    onTestFinished,
  }) => {
    const [profile, folder] = [await folderFor(onTestFinished), await folderFor(onTestFinished)];
    const build = join(folder, 'build');
    await cp(inject('firefoxBuild'), build, { recursive: true });
    // To Firefox each start is an installation, which opens a page: it would tick, and no page is opened at a start.
    await writeFile(join(build, 'options.html'), '');
    const desktop = await startDesktop(inject('messageBus'));
    onTestFinished(() => desktop.stop());
    const start = () => startFirefox({ env: desktop.env, profile, build, preferences: keeping });
    const first = await start();
    const { dueAt, night, values } = nudgeInSeconds(10);
    await first.store(values);
    const isSet = async () =>
      Date.parse((await readState(first.probe)).alarms['next'] ?? '') === dueAt.epochMilliseconds;
    await until(async () => (await isSet()) || undefined, 'the alarm to be set');
    await first.firefox.close();
    await new Promise((resolve) => setTimeout(resolve, Temporal.Now.instant().until(dueAt).total('milliseconds')));
    expect(desktop.shown()).toEqual([]);

    const second = await start();
    await until(() => desktop.shown()[0], 'the nudge after the start');
    await expect.poll(() => bedtimeFacts(second.probe, night)).toEqual(asShown);
    await second.firefox.close();

    const third = await start();
    onTestFinished(() => third.firefox.close());
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(await bedtimeFacts(third.probe, night)).toEqual(asShown);
  });
});
