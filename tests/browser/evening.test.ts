import { describe, expect, it } from 'vitest';
import { alteredBuild } from './support/altered-build.ts';
import { chromiumFor, folderFor } from './support/chromium-for.ts';
import { type ChromiumRig, startChromium } from './support/chromium-rig.ts';
import type { StoredEntry } from './support/entry.ts';
import { nudgeInSeconds, settingsFor } from './support/evening.ts';
import { popupNames, popupPage } from './support/popup-page.ts';
import { until } from './support/until.ts';

/** How late a nudge may come after its alarm was due, in milliseconds, on a machine that runs four browsers at once. */
const tolerance = 5_000;

const bedtimeNotice = /^nudge\/\d{4}-\d{2}-\d{2}\/bedtime\/\d+$/;

const shownBedtimes = async (rig: ChromiumRig): Promise<StoredEntry[]> =>
  (await rig.state()).entries.filter(({ kind, stage }) => kind === 'shown' && stage === 'bedtime');

/** Waits until the browser has an alarm for an instant; alarms know milliseconds. */
async function expectAlarmAt(rig: ChromiumRig, dueAt: Temporal.Instant): Promise<void> {
  const wanted = new Date(dueAt.epochMilliseconds).toISOString();
  await until(async () => ((await rig.state()).alarms['next'] === wanted ? true : undefined), `an alarm at ${wanted}`);
}

/** Waits for the bedtime nudge, and checks that it came when it was due and not before, once, and as a notification. */
async function expectNudgeAt(rig: ChromiumRig, dueAt: Temporal.Instant): Promise<void> {
  const wait = Math.max(0, Temporal.Now.instant().until(dueAt).total('milliseconds'));
  const found = until(async () => (await shownBedtimes(rig))[0], 'the bedtime nudge', wait + tolerance);
  const first = await found.catch(async (error) => {
    // Which step of it was waited for: a claim is made before the nudge is shown, and a mark is left after that.
    const { local, entries, alarms, notices } = await rig.state();
    const known = JSON.stringify({
      dueAt,
      now: Temporal.Now.instant(),
      entries,
      pulse: local['pulse'],
      alarms,
      notices,
    });
    throw new Error(`${error.message} ${known}`, { cause: error });
  });
  expect(first.channel).toBe('notification');
  const late = dueAt.until(first.at).total('milliseconds');
  expect(late).toBeGreaterThanOrEqual(0);
  expect(late).toBeLessThanOrEqual(tolerance);
  const { notices, badge } = await rig.state();
  expect(notices).toEqual([expect.stringMatching(bedtimeNotice)]);
  expect(badge).toBe('zzz');
  expect(await shownBedtimes(rig)).toHaveLength(1);
}

/** A worker that never gets on from its first notification: before it is created, or when it is on the screen. */
const hangsOnce = (when: 'before' | 'after') => `
const { create } = chrome.notifications;
chrome.notifications.create = async (...asked) => {
  const { 'test:hung': hung } = await chrome.storage.local.get('test:hung');
  if (hung || ${when === 'after'}) await create.apply(chrome.notifications, asked);
  if (hung) return;
  await chrome.storage.local.set({ 'test:hung': true });
  return new Promise(() => undefined);
};`;

// Every test has a browser of its own and mostly waits, so they wait together. The numbers are the simulator's.
describe.concurrent('An evening in Chromium (browser-behaviour.md 10)', () => {
  it('brings the nudge as a notification when the bedtime comes that was set within a minute', async ({
    onTestFinished,
  }) => {
    const rig = await chromiumFor(onTestFinished);
    await rig.worker();
    // The first full minute that leaves time to set it.
    const soon = Temporal.Now.instant().add({ seconds: 15 });
    const bedtimeAt = soon.round({ smallestUnit: 'minute', roundingMode: 'ceil' });
    const ahead = Temporal.Now.instant().until(bedtimeAt).total('minutes');
    await rig.store({ settings: settingsFor(Math.ceil(ahead), { leadMinutes: 0 }) });
    await expectAlarmAt(rig, bedtimeAt);
    expect((await rig.state()).notices).toEqual([]);
    await expectNudgeAt(rig, bedtimeAt);
  });

  it('withdraws the nudge on Snooze, brings it again at its time, and ends it on Good night', async ({
    onTestFinished,
  }) => {
    const rig = await chromiumFor(onTestFinished);
    await rig.worker();
    await rig.store({ settings: settingsFor(0, { snooze: { minutes: 1, limit: 3, lengths: 'fixed' } }) });
    await until(async () => (await rig.state()).notices[0], 'the first nudge');
    const popup = popupPage(await rig.open('popup.html'));

    await popup.click('button', popupNames.snooze);
    await until(async () => ((await rig.state()).notices.length === 0 ? true : undefined), 'the nudge to be withdrawn');
    const snoozed = (await rig.state()).entries.find(({ kind }) => kind === 'snoozed');
    const quietUntil = Temporal.Instant.from(snoozed?.until ?? '');
    expect(
      Temporal.Instant.from(snoozed?.at ?? '')
        .until(quietUntil)
        .total('minutes'),
    ).toBeCloseTo(1, 1);

    const again = await until(async () => (await shownBedtimes(rig))[1], 'the nudge to come again', 60_000 + tolerance);
    const late = quietUntil.until(again.at).total('milliseconds');
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThanOrEqual(tolerance);
    expect((await rig.state()).notices).toHaveLength(1);

    await popup.click('button', popupNames.goodNight);
    await until(async () => ((await rig.state()).notices.length === 0 ? true : undefined), 'the nudge to be withdrawn');
    await until(async () => ((await rig.state()).badge === '' ? true : undefined), 'the badge to be empty');
    const { alarms } = await rig.state();
    // The next thing to do is at this night's end, not a repeat in a quarter of an hour.
    expect(
      Temporal.Now.instant()
        .until(alarms['next'] ?? '')
        .total('hours'),
    ).toBeGreaterThan(7);
  });

  it('1. brings the nudge although the worker was killed before its alarm', async ({ onTestFinished }) => {
    const rig = await chromiumFor(onTestFinished);
    await rig.worker();
    const { dueAt, values } = nudgeInSeconds(15);
    await rig.store(values);
    await expectAlarmAt(rig, dueAt);
    await rig.killWorker();
    expect((await rig.state()).notices).toEqual([]);
    await expectNudgeAt(rig, dueAt);
  });

  it('6. brings the nudge once although the browser was closed and started again with the same profile', async ({
    onTestFinished,
  }) => {
    const before = await startChromium();
    await before.worker();
    const { dueAt, values } = nudgeInSeconds(30);
    await before.store(values);
    await expectAlarmAt(before, dueAt);
    const { local } = await before.state();
    await before.stop();

    const rig = await chromiumFor(onTestFinished, { profile: before.profile });
    await expectAlarmAt(rig, dueAt);
    const restarted = await rig.state();
    expect(restarted.local['device']).toBe(local['device']);
    expect(restarted.local['settings']).toEqual(local['settings']);
    await expectNudgeAt(rig, dueAt);
  });

  it('3. and 4. brings the nudge once although an update ten seconds before wiped the alarm', async ({
    onTestFinished,
  }) => {
    const rig = await chromiumFor(onTestFinished);
    await rig.worker();
    const { dueAt, values } = nudgeInSeconds(15);
    await rig.store(values);
    await expectAlarmAt(rig, dueAt);
    await rig.update();
    await expectNudgeAt(rig, dueAt);
    // Nor does an update after the nudge bring it again: it paints the badge, which it had wiped.
    await rig.update();
    await until(async () => ((await rig.state()).badge === 'zzz' ? true : undefined), 'the badge to be painted again');
    expect(await shownBedtimes(rig)).toHaveLength(1);
  });

  it.for(['before', 'after'] as const)(
    '2. the worker is killed at the nudge, %s the notification is on the screen: the heartbeat finishes it, with one id',
    async (when, { onTestFinished }) => {
      const build = await alteredBuild(await folderFor(onTestFinished), hangsOnce(when));
      const rig = await chromiumFor(onTestFinished, { build });
      await rig.worker();
      await rig.store(nudgeInSeconds(5).values);
      await until(async () => (await rig.state()).local['test:hung'], 'the worker to hang');
      await rig.killWorker();
      expect(await shownBedtimes(rig)).toEqual([]);
      await until(async () => (await shownBedtimes(rig))[0], 'the heartbeat to bring the nudge', 60_000 + tolerance);
      const { notices, entries, badge } = await rig.state();
      expect(notices).toEqual([expect.stringMatching(bedtimeNotice)]);
      expect(badge).toBe('zzz');
      expect(await shownBedtimes(rig)).toMatchObject([{ channel: 'notification', turn: 1 }]);
      expect(entries.filter(({ kind }) => kind === 'claimed')).toHaveLength(2);
    },
  );
});
