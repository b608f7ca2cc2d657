import { describe, inject, it } from 'vitest';
import { type After, chromiumFor } from './support/chromium-for.ts';
import { startDesktop } from './support/desktop.ts';
import { nudgeInSeconds } from './support/evening.ts';
import { popupNames, popupPage } from './support/popup-page.ts';
import { until } from './support/until.ts';

/** A Chromium on a desktop of its own, and a nudge that is due in four seconds. */
async function beforeTheNudge(after: After) {
  const desktop = await startDesktop(inject('messageBus'));
  after(() => desktop.stop());
  const rig = await chromiumFor(after, { env: desktop.env });
  const nudge = async () => {
    await rig.store(nudgeInSeconds(4).values);
    return until(() => desktop.shown()[0], 'a notification on the screen');
  };
  const kinds = async () => (await rig.state()).entries.map(({ kind }) => kind);
  return { desktop, rig, nudge, kinds };
}

describe.concurrent('On a desktop that shows notifications, in Chromium', () => {
  it('the nudge is on the screen once, in our words and with our buttons', async ({ expect, onTestFinished }) => {
    const { desktop, rig, nudge } = await beforeTheNudge(onTestFinished);
    const { title, message, buttons } = await nudge();
    expect(title).toBe('It is bedtime');
    expect(message).toMatch(/^\d\d:\d\d\. Sleeping now leaves 7\sh\s5\d until \d\d:\d\d\./);
    // Chromium adds the way to its settings.
    expect([...buttons.keys()]).toEqual(['Good night', expect.stringMatching(/^Snooze 10\smin$/), 'Settings']);
    const shown = async () => (await rig.state()).entries.find(({ kind }) => kind === 'shown');
    await expect.poll(shown).toMatchObject({ channel: 'notification' });
    expect(desktop.shown()).toHaveLength(1);
  });

  it('its Good night ends the evening, and takes it off the screen', async ({ expect, onTestFinished }) => {
    const { desktop, rig, nudge, kinds } = await beforeTheNudge(onTestFinished);
    desktop.press(await nudge(), 'Good night');
    await expect.poll(kinds).toContain('goodNight');
    await expect.poll(async () => (await rig.state()).badge).toBe('');
    expect(desktop.shown()).toEqual([]);
  });

  it('its Snooze puts it off by what it says', async ({ expect, onTestFinished }) => {
    const { desktop, rig, nudge } = await beforeTheNudge(onTestFinished);
    const notice = await nudge();
    desktop.press(notice, [...notice.buttons.keys()].find((button) => popupNames.snooze.test(button)) ?? '');
    const snoozed = () => rig.state().then(({ entries }) => entries.filter(({ kind }) => kind === 'snoozed')[1]);
    await expect.poll(snoozed).toBeDefined();
    const { at, until: ends } = (await snoozed()) ?? { at: '' };
    expect(
      Temporal.Instant.from(at)
        .until(ends ?? '')
        .total('minutes'),
    ).toBeCloseTo(10, 0);
    expect(desktop.shown()).toEqual([]);
  });

  it('clicked, it has reached the person and gives way to the popup', async ({ expect, onTestFinished }) => {
    const { desktop, rig, nudge, kinds } = await beforeTheNudge(onTestFinished);
    desktop.click(await nudge());
    await expect.poll(kinds).toContain('reached');
    await until(() => rig.browser.targets().find((target) => target.url().endsWith('/popup.html')), 'the popup');
    expect(desktop.shown()).toEqual([]);
  });

  it('a desktop that refuses it is not found out: the badge and the popup say the same', async ({
    expect,
    onTestFinished,
  }) => {
    const { desktop, rig } = await beforeTheNudge(onTestFinished);
    desktop.refuse();
    await rig.store(nudgeInSeconds(4).values);
    // Chromium lists what it has passed on.
    const shown = async () => (await rig.state()).entries.find(({ kind }) => kind === 'shown');
    await expect.poll(shown, { timeout: 10_000 }).toMatchObject({ channel: 'notification' });
    expect(desktop.shown()).toEqual([]);
    expect((await rig.state()).badge).toBe('zzz');
    await popupPage(await rig.open('popup.html')).find('button', popupNames.goodNight);
  });
});
