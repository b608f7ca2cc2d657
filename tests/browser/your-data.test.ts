import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chromiumFor, folderFor } from './support/chromium-for.ts';
import type { ChromiumRig } from './support/chromium-rig.ts';
import { nightKey, settingsFor } from './support/evening.ts';
import { optionsNames, optionsPage } from './support/options-page.ts';
import { popupNames, popupPage } from './support/popup-page.ts';
import { until } from './support/until.ts';
import { zone } from './support/zone.ts';

/** Has downloads go to a folder, as a person's browser has one. */
async function downloadTo(rig: ChromiumRig, downloadPath: string): Promise<void> {
  const client = await rig.browser.target().createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
}

const synced = async (rig: ChromiumRig) => (await rig.probe()).evaluate(() => chrome.storage.sync.get(null));
const inSession = async (rig: ChromiumRig) => (await rig.probe()).evaluate(() => chrome.storage.session.get(null));

/** What is stored but for what every machine makes itself: its name, the mark of its tick, where its tips are. */
async function kept(rig: ChromiumRig) {
  const { device: _, pulse: __, rotation: ___, ...local } = (await rig.state()).local;
  return local;
}

/** Ten years of nights before today, each with what an ordinary one leaves. */
function tenYears(): Record<string, object[]> {
  const today = Temporal.Now.plainDateISO(zone);
  const nights = Array.from({ length: 3_650 }, (_, day) => today.subtract({ days: day + 2 }));
  return Object.fromEntries(
    nights.map((night) => {
      const by = (time: string) => ({ at: `${night}T${time}Z`, device: '8a4c3f3e-5a0b-4f5e-9a50-0d8f6c1f7a11' });
      const nudge = (stage: string) => ({ stage, turn: 1, bedtime: '22:30' });
      const facts = [
        { kind: 'claimed', ...by('20:45:00'), ...nudge('wind-down') },
        { kind: 'shown', ...by('20:45:01'), ...nudge('wind-down'), channel: 'notification' },
        { kind: 'claimed', ...by('21:30:00'), ...nudge('bedtime') },
        { kind: 'shown', ...by('21:30:01'), ...nudge('bedtime'), channel: 'notification' },
        { kind: 'goodNight', ...by('21:31:00') },
      ];
      return [`night:${night}`, facts];
    }),
  );
}

describe('Your data in Chromium', () => {
  it('are saved to a file, forgotten, and brought back from it; the nudge is set each time', async ({
    onTestFinished,
  }) => {
    const rig = await chromiumFor(onTestFinished);
    const folder = await folderFor(onTestFinished);
    await downloadTo(rig, folder);
    await rig.worker();
    const edit = { at: '2026-11-01T12:00:00Z', device: 'here', count: 3 };
    const settings = settingsFor(240, { leadMinutes: 75, edit });
    const answer = { kind: 'started', at: Temporal.Now.instant().toString(), device: 'here' };
    const tip = {
      id: 'own/00000000-0000-4000-8000-000000000000',
      text: 'Tea & <b>rest</b>.',
      isFavourite: true,
      isHidden: false,
    };
    await rig.store({ settings, ...tenYears(), [nightKey(240)]: [answer], ownTips: [tip], zoneConfirmed: 'UTC' });
    await until(async () => (await synced(rig))['settings'] as object | undefined, 'the mirror');
    const dueAt = (await rig.state()).alarms['next'];
    const popup = await rig.open('popup.html');
    const pictures = () => popup.evaluate(() => localStorage.getItem('pictures') ?? undefined);
    await until(pictures, 'what the next popup begins with');
    const options = optionsPage(await rig.open('options.html'));

    await options.click('button', optionsNames.save);
    const name = `slaapwel-${Temporal.Now.plainDateISO(zone)}.json`;
    await until(async () => (await readdir(folder)).includes(name) || undefined, 'the download', 20_000);
    const file = join(folder, name);
    const saved = JSON.parse(await readFile(file, 'utf8'));
    expect(saved).toMatchObject({ slaapwel: 1, settings: { leadMinutes: 75 }, ownTips: [tip] });
    expect(Object.keys(saved.nights).length).toBeGreaterThan(3_650);

    const before = await kept(rig);
    await options.click('button', optionsNames.forget);
    expect(await kept(rig)).toEqual(before);
    await options.click('button', optionsNames.doForget);
    await until(async () => (/All is forgotten/.test(await options.text()) ? true : undefined), 'the word', 30_000);
    const forgotten = await kept(rig);
    expect(Object.keys(forgotten).filter((key) => !key.startsWith('night:'))).toEqual(['settings', 'settings:good']);
    expect(forgotten['settings']).toMatchObject({ leadMinutes: 45, sync: false, week: { mon: { bedtime: '22:30' } } });
    expect(forgotten['settings']).not.toHaveProperty('edit');
    expect(JSON.stringify(forgotten)).not.toMatch(/"started"|Tea/);
    expect(await synced(rig)).toEqual({});
    expect(await options.page.evaluate(() => localStorage.getItem('pictures'))).toBeNull();
    expect(await inSession(rig)).not.toHaveProperty('settings.edit');
    // The popup that was open all the while has nothing to tell of before, though its tips go on.
    await popupPage(popup).click('button', popupNames.next);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await pictures()).toBeUndefined();
    expect((await rig.state()).local).not.toHaveProperty('rotation');
    await popup.close();
    const { alarms } = await rig.state();
    expect(alarms['heartbeat']).toBeDefined();
    expect(alarms['next']).toBeDefined();
    expect(alarms['next']).not.toBe(dueAt);

    // Another machine of the person puts its own into the account again: they stay there.
    await (await rig.probe()).evaluate((settings) => chrome.storage.sync.set({ settings }), {
      ...settings,
      leadMinutes: 90,
      edit: { at: '2030-01-01T00:00:00Z', device: 'there', count: 9 },
    });
    await rig.killWorker();
    await (await rig.open('popup.html')).close();
    expect((await kept(rig))['settings']).toMatchObject({ leadMinutes: 45, sync: false });
    await (await rig.probe()).evaluate(() => chrome.storage.sync.remove('settings'));

    expect(await options.bringBack(file)).toMatch(/^Brought back\..*nights 365\d, tips of your own 1\.$/);
    const back = await kept(rig);
    const { zoneConfirmed: _, settings: __, 'settings:good': ___, ...others } = before;
    expect(back).toMatchObject(others);
    expect(back['settings']).toMatchObject({ week: settings.week, leadMinutes: 75, sync: true, edit: { count: 1 } });
    expect((await rig.state()).alarms['next']).toBe(dueAt);

    await options.click('button', optionsNames.putBack);
    await until(async () => (/as they were before/.test(await options.text()) ? true : undefined), 'the word');
    expect((await kept(rig))['settings']).toMatchObject({ leadMinutes: 45, week: { mon: { bedtime: '22:30' } } });
    expect((await kept(rig))[nightKey(240)]).toEqual(expect.arrayContaining([answer]));

    await writeFile(file, 'Dear diary');
    expect(await options.bringBack(file)).toContain('Nothing was changed.');
  });
});
