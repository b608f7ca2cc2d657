import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumRig, startChromium } from './support/chromium-rig.ts';
import { optionsNames, optionsPage } from './support/options-page.ts';

interface StoredWeek {
  week?: Record<string, { bedtime: string; wake: string; on: boolean }>;
}

describe('The options in Chromium', () => {
  let rig: ChromiumRig;
  beforeAll(async () => {
    rig = await startChromium();
    await rig.worker();
    await rig.store({ settings: { version: 1, language: 'en' } });
  });
  afterAll(() => rig.end());
  const stored = async () => ((await rig.state()).local['settings'] as StoredWeek | undefined)?.week;

  it('take over the bedtime that the welcome proposes, for all nights', async () => {
    const options = optionsPage(await rig.open('options.html#welcome'));
    await options.find('heading', optionsNames.welcome);
    await options.click('button', optionsNames.acceptWelcome);
    await expect
      .poll(async () => new Set(Object.values((await stored()) ?? {}).map(({ bedtime }) => bedtime)).size, {
        timeout: 5_000,
      })
      .toBe(1);
    expect(new Set(Object.values((await stored()) ?? {}).map(({ wake }) => wake))).toEqual(new Set(['06:30']));
    await options.page.close();
  });

  it('store a night that was set, and leave the others alone', async () => {
    const before = await stored();
    const options = optionsPage(await rig.open('options.html'));
    await options.typeTime(optionsNames.bedtime('Wednesday'), '21:10');
    await expect.poll(async () => (await stored())?.['wed']?.bedtime, { timeout: 5_000 }).toBe('21:10');
    expect((await stored())?.['thu']).toEqual(before?.['thu']);
    await options.page.reload();
    const field = await options.page.waitForSelector('input[type="time"][aria-label^="Wednesday"]');
    expect(await field?.evaluate((input) => (input as HTMLInputElement).value)).toBe('21:10');
    await options.page.close();
  });

  it('never store a time that is none', async () => {
    const options = optionsPage(await rig.open('options.html'));
    await options.typeTime(optionsNames.bedtime('Wednesday'), '');
    await expect.poll(() => options.text()).toMatch(/enter a time/i);
    expect((await stored())?.['wed']?.bedtime).toBe('21:10');
    await options.page.close();
  });
});
