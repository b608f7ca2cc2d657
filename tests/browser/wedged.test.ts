import { expect, it } from 'vitest';
import { alteredBuild } from './support/altered-build.ts';
import { chromiumFor, folderFor } from './support/chromium-for.ts';
import { nudgeInSeconds, settingsFor } from './support/evening.ts';
import { popupNames, popupPage } from './support/popup-page.ts';
import { screenOf } from './support/screen.ts';
import { until } from './support/until.ts';

/** A worker that starts and hears everything, and comes to the end of nothing. */
const wedged = 'navigator.locks.request = () => new Promise(() => undefined);';

it('does the whole evening in the popup when the worker answers nothing', async ({ onTestFinished }) => {
  const rig = await chromiumFor(onTestFinished, { build: await alteredBuild(await folderFor(onTestFinished), wedged) });
  await rig.worker();
  await rig.store(nudgeInSeconds(0).values);
  // But for the heartbeat, which it sets before it waits for anything.
  await expect.poll(async () => Object.keys((await rig.state()).alarms)).toEqual(['heartbeat']);
  expect((await rig.state()).notices).toEqual([]);

  // The popup waits for the worker, ticks, and tells the evening itself: the nudge is given, the next alarm set.
  const popup = popupPage(await rig.open('popup.html'));
  await popup.find('button', popupNames.goodNight);
  const { alarms, notices, badge } = await rig.state();
  expect(Object.keys(alarms).sort()).toEqual(['heartbeat', 'next']);
  expect(notices).toHaveLength(1);
  expect(badge).toBe('zzz');

  await popup.click('button', popupNames.goodNight);
  await until(
    async () => (await rig.state()).entries.some(({ kind }) => kind === 'goodNight') || undefined,
    'the answer to be stored',
  );
  await expect.poll(async () => (await rig.state()).notices).toEqual([]);
});

it('sets the alarms from the options when the worker answers nothing, and sends a test nudge', async ({
  onTestFinished,
}) => {
  const rig = await chromiumFor(onTestFinished, { build: await alteredBuild(await folderFor(onTestFinished), wedged) });
  await rig.worker();
  await rig.store({ settings: settingsFor(60) });
  const options = screenOf(await rig.open('options.html'));
  await expect.poll(async () => Object.keys((await rig.state()).alarms).sort()).toEqual(['heartbeat', 'next']);
  await options.click('button', /^send a test/i);
  await expect.poll(async () => (await rig.state()).notices).toEqual(['test']);
});
