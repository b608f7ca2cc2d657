import { describe, expect, it } from 'vitest';
import { type ChromiumRig, type RigOptions, startChromium } from './support/chromium-rig.ts';
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
  const first = await until(async () => (await shownBedtimes(rig))[0], 'the bedtime nudge', wait + tolerance);
  expect(first.channel).toBe('notification');
  const late = dueAt.until(first.at).total('milliseconds');
  expect(late).toBeGreaterThanOrEqual(0);
  expect(late).toBeLessThanOrEqual(tolerance);
  const { notices, badge } = await rig.state();
  expect(notices).toEqual([expect.stringMatching(bedtimeNotice)]);
  expect(badge).toBe('zzz');
  expect(await shownBedtimes(rig)).toHaveLength(1);
}

/** A browser that is closed when its test is over. */
async function start(after: (end: () => Promise<void>) => void, options?: RigOptions): Promise<ChromiumRig> {
  const rig = await startChromium(options);
  after(() => rig.end());
  return rig;
}

// Every test has a browser of its own and mostly waits, so they wait together.
describe.concurrent('An evening in Chromium', () => {
  it('brings the nudge as a notification when the bedtime comes that was set within a minute', async ({
    onTestFinished,
  }) => {
    const rig = await start(onTestFinished);
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
    const rig = await start(onTestFinished);
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

  it('brings the nudge although the worker was killed before its alarm', async ({ onTestFinished }) => {
    const rig = await start(onTestFinished);
    await rig.worker();
    const { dueAt, values } = nudgeInSeconds(15);
    await rig.store(values);
    await expectAlarmAt(rig, dueAt);
    await rig.killWorker();
    expect((await rig.state()).notices).toEqual([]);
    await expectNudgeAt(rig, dueAt);
  });

  it('brings the nudge once although the browser was closed and started again with the same profile', async ({
    onTestFinished,
  }) => {
    const before = await startChromium();
    await before.worker();
    const { dueAt, values } = nudgeInSeconds(30);
    await before.store(values);
    await expectAlarmAt(before, dueAt);
    const { local } = await before.state();
    await before.stop();

    const rig = await start(onTestFinished, { profile: before.profile });
    await expectAlarmAt(rig, dueAt);
    const restarted = await rig.state();
    expect(restarted.local['device']).toBe(local['device']);
    expect(restarted.local['settings']).toEqual(local['settings']);
    await expectNudgeAt(rig, dueAt);
  });

  it('brings the nudge although an update wiped the alarm', async ({ onTestFinished }) => {
    const rig = await start(onTestFinished);
    await rig.worker();
    const { dueAt, values } = nudgeInSeconds(20);
    await rig.store(values);
    await expectAlarmAt(rig, dueAt);
    await rig.update();
    await expectNudgeAt(rig, dueAt);
  });
});
