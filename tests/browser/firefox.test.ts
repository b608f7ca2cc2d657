import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import english from '../../content/tips/en.json' with { type: 'json' };
import { firefoxPage, launchFirefox } from '../../scripts/browsers/launch-firefox.ts';
import { nudgeInSeconds, settingsFor } from './support/evening.ts';
import { optionsNames, optionsPage } from './support/options-page.ts';
import { popupPage } from './support/popup-page.ts';
import { readState } from './support/read-state.ts';
import { until } from './support/until.ts';
import { zone } from './support/zone.ts';

describe('Firefox', () => {
  let firefox: Browser;
  let probe: Page;
  /** Opens one of the extension's pages. Firefox shows it, but never says that it has: the driver would wait for ever. */
  const open = async (path: string) => {
    const page = await firefox.newPage();
    page.goto(firefoxPage(path)).catch(() => undefined);
    await until(async () => ((await page.evaluate(() => location.href)).includes(path) ? true : undefined), path);
    return page;
  };
  const store = (values: Record<string, unknown>) =>
    probe.evaluate((values) => chrome.storage.local.set(values), values);

  beforeAll(async () => {
    firefox = await launchFirefox({ program: inject('firefox'), env: { TZ: zone } });
    await firefox.installExtension(inject('firefoxBuild'));
    probe = await open('manifest.json');
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

  it('fires the alarm; without a desktop to show the notification, the badge is the nudge and the ledger says so', async () => {
    const { dueAt, values } = nudgeInSeconds(8);
    await store(values);
    const ledger = async () =>
      (await readState(probe)).entries
        .filter((entry) => entry.stage === 'bedtime')
        .map(({ kind, channel }) => ({ kind, channel }));
    await until(
      async () => ((await ledger()).some(({ kind }) => kind === 'shown') ? true : undefined),
      'the nudge',
      20_000,
    );
    expect(await ledger()).toEqual([
      { kind: 'claimed', channel: undefined },
      { kind: 'failed', channel: 'notification' },
      { kind: 'shown', channel: 'badge' },
    ]);
    const { entries, badge } = await readState(probe);
    const shown = entries.find(({ kind }) => kind === 'shown');
    expect(dueAt.until(shown?.at ?? '').total('seconds')).toBeGreaterThanOrEqual(0);
    expect(dueAt.until(shown?.at ?? '').total('seconds')).toBeLessThan(8);
    expect(badge).toBe('zzz');
  });
});
