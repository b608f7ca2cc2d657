import { describe, expect, it } from 'vitest';
import { alteredBuild, errorsKey, noteErrors } from './support/altered-build.ts';
import { chromiumFor, folderFor } from './support/chromium-for.ts';
import { type ChromiumRig, startChromium } from './support/chromium-rig.ts';
import type { StoredEntry } from './support/entry.ts';
import { nudgeInSeconds } from './support/evening.ts';
import { fakeClock } from './support/fake-clock.ts';
import { popupNames, popupPage } from './support/popup-page.ts';
import { until } from './support/until.ts';
import { clockChangeZone } from './support/zone.ts';

const bedtimes = async (rig: ChromiumRig, kind = 'shown'): Promise<StoredEntry[]> =>
  (await rig.state()).entries.filter((entry) => entry.kind === kind && entry.stage === 'bedtime');

const firstBedtime = (rig: ChromiumRig) => until(async () => (await bedtimes(rig))[0], 'the bedtime nudge', 20_000);

/** Waits until a tick has set the alarm to an instant, and left its mark: a browser that is closed sooner knows nothing. */
async function untilSettled(rig: ChromiumRig, dueAt: string): Promise<void> {
  const isSettled = ({ alarms, local }: Awaited<ReturnType<typeof rig.state>>) =>
    alarms['next'] === dueAt && local['pulse'] !== undefined;
  await until(async () => isSettled(await rig.state()) || undefined, 'the alarm and the mark of the tick');
}

/** Milliseconds that are left for a second nudge to come, should there be one. */
const afterwards = 3_000;

/** Waits a while; then there must be one bedtime nudge, one notification, and no error that nobody handled. */
async function expectOnce(rig: ChromiumRig): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, afterwards));
  const { notices, local } = await rig.state();
  expect(await bedtimes(rig)).toHaveLength(1);
  expect(notices).toEqual([expect.stringMatching(/^nudge\/\d{4}-\d{2}-\d{2}\/bedtime\/1$/)]);
  expect(local[errorsKey]).toBeUndefined();
}

/** The script of a worker whose notifications are created with other options than it asked for. */
const createsWith = (options: string) => `
const { create } = chrome.notifications;
chrome.notifications.create = (id, { iconUrl, ...rest }) => create.call(chrome.notifications, id, ${options});`;

/** What a notification has beside the least that one is made of. */
const isRich = `('buttons' in rest)`;

/** Friday 20 November 2026, on which the bedtime is 23:00, at 16:00 in Amsterdam. */
const friday = Temporal.Instant.from('2026-11-20T15:00:00Z');
const settings = { version: 1, leadMinutes: 0 };

// The numbers are those of the scenarios in the simulator.
describe.concurrent('Faults in Chromium (browser-behaviour.md 10)', () => {
  it('6. closed from an hour before to twenty minutes after: one nudge at the start, that says so', async ({
    onTestFinished,
  }) => {
    const folder = await folderFor(onTestFinished);
    const build = await alteredBuild(folder, noteErrors);
    const clock = fakeClock(folder);
    const env = { ...clock.env, TZ: clockChangeZone };
    await clock.start(friday.add({ hours: 6 }));
    const before = await startChromium({ build, env });
    await before.store({ settings });
    await untilSettled(before, '2026-11-20T22:00:00.000Z');
    await before.stop();

    await clock.start(friday.add({ hours: 7, minutes: 20 }));
    const rig = await chromiumFor(onTestFinished, { build, env, profile: before.profile });
    expect(await firstBedtime(rig)).toMatchObject({ channel: 'notification', lateMinutes: 20, cause: 'closed' });
    await expectOnce(rig);
  });

  it('19. a flight east past bedtime: at once, with the reason, and once', async ({ onTestFinished }) => {
    const folder = await folderFor(onTestFinished);
    const build = await alteredBuild(folder, noteErrors);
    const clock = fakeClock(folder);
    await clock.start(friday);
    const before = await startChromium({ build, env: { ...clock.env, TZ: 'Europe/Amsterdam' } });
    await before.store({ settings });
    await untilSettled(before, '2026-11-20T22:00:00.000Z');
    await before.stop();

    // The same instant is 00:00 in Tokyo: an hour past the bedtime there.
    await clock.start(friday.add({ seconds: 20 }));
    const env = { ...clock.env, TZ: 'Asia/Tokyo' };
    const rig = await chromiumFor(onTestFinished, { build, env, profile: before.profile });
    expect(await firstBedtime(rig)).toMatchObject({ channel: 'notification', lateMinutes: 60, cause: 'zone' });
    await expectOnce(rig);
  });

  it('24. create resolves and shows nothing: the badge is the nudge', async ({ onTestFinished }) => {
    const folder = await folderFor(onTestFinished);
    // So Chromium answers a notification without an icon.
    const build = await alteredBuild(folder, noteErrors + createsWith('rest'));
    const rig = await chromiumFor(onTestFinished, { build });
    await rig.worker();
    await rig.store(nudgeInSeconds(5).values);
    expect(await firstBedtime(rig)).toMatchObject({ channel: 'badge' });
    expect(await bedtimes(rig, 'failed')).toMatchObject([
      { channel: 'notification', why: 'The browser did not show the notification.' },
    ]);
    const { notices, badge, local } = await rig.state();
    expect(notices).toEqual([]);
    expect(badge).toBe('zzz');
    expect(local[errorsKey]).toBeUndefined();
    // The popup stands in, with all that the notification had.
    await popupPage(await rig.open('popup.html')).find('button', popupNames.goodNight);
  });

  it.for([
    // Chromium throws at once, before there is a promise.
    ['a property that it does not know', `{ ...rest, iconUrl, ...(${isRich} && { persistAcrossSessions: true }) }`],
    ['a picture that it cannot load', `{ ...rest, iconUrl: ${isRich} ? '/icon/none.png' : iconUrl }`],
  ] as const)(
    '25. create refuses %s: the notification comes with less, once',
    async ([, options], { onTestFinished }) => {
      const folder = await folderFor(onTestFinished);
      const build = await alteredBuild(folder, noteErrors + createsWith(options));
      const rig = await chromiumFor(onTestFinished, { build });
      await rig.worker();
      await rig.store(nudgeInSeconds(5).values);
      expect(await firstBedtime(rig)).toMatchObject({ channel: 'notification' });
      expect(await bedtimes(rig, 'failed')).toEqual([]);
      await expectOnce(rig);
    },
  );

  it('25. create throws: the badge is the nudge, and nothing is left unhandled', async ({ onTestFinished }) => {
    const folder = await folderFor(onTestFinished);
    const build = await alteredBuild(folder, noteErrors + createsWith(`{ ...rest, iconUrl: '/icon/none.png' }`));
    const rig = await chromiumFor(onTestFinished, { build });
    await rig.worker();
    await rig.store(nudgeInSeconds(5).values);
    expect(await firstBedtime(rig)).toMatchObject({ channel: 'badge' });
    expect(await bedtimes(rig, 'failed')).toMatchObject([
      { channel: 'notification', why: expect.stringContaining('Unable to download') },
    ]);
    const { notices, badge, local } = await rig.state();
    expect(notices).toEqual([]);
    expect(badge).toBe('zzz');
    expect(local[errorsKey]).toBeUndefined();
  });
});
