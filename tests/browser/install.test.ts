import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import english from '../../content/tips/en.json' with { type: 'json' };
import { type ChromiumRig, startChromium } from './support/chromium-rig.ts';
import { screenOf } from './support/screen.ts';

const isOptions = (url: string) => url.includes('options.html');

describe('A new installation in Chromium', () => {
  let rig: ChromiumRig;
  beforeAll(async () => {
    rig = await startChromium();
  });
  afterAll(() => rig.end());

  it('starts the worker, which sets its alarms for the evening to come', async () => {
    await rig.worker();
    await expect
      .poll(async () => Object.keys((await rig.state()).alarms).sort(), { timeout: 10_000 })
      .toEqual(['heartbeat', 'next']);
    const next = Temporal.Instant.from((await rig.state()).alarms['next'] ?? '');
    const ahead = Temporal.Now.instant().until(next).total('hours');
    expect(ahead).toBeGreaterThan(0);
    expect(ahead).toBeLessThanOrEqual(24);
  });

  it('opens the options page with a welcome', async () => {
    const target = await rig.browser.waitForTarget((target) => isOptions(target.url()), { timeout: 10_000 });
    const page = await target.asPage();
    await screenOf(page).find('heading', /welcome|welkom|willkommen/i);
  });

  it('has the first tip of the popup ready when the welcome stands there', async () => {
    const page = await rig.open('manifest.json');
    const stock = () => page.evaluate(() => JSON.parse(localStorage.getItem('pictures') ?? '{}'));
    await expect.poll(async () => (await stock()).pictures?.length).toBe(Object.keys(english.tips).length);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(page.url().replace('manifest.json', 'popup.html'));
    await page.waitForSelector('section.tip button');
    expect(asked).toContainEqual('/popup.js');
    expect(asked.filter((path) => /round|tips-/.test(path))).toEqual([]);
    await page.close();
  });

  it('opens the true popup when the browser is asked to', async () => {
    const page = await rig.probe();
    await page.bringToFront();
    await page.evaluate(() => chrome.action.openPopup());
    const target = await rig.browser.waitForTarget((target) => target.url().includes('popup.html'), {
      timeout: 10_000,
    });
    const popup = await target.asPage();
    await popup.waitForSelector('section.tip p');
    const width = await popup.evaluate(() => document.documentElement.clientWidth);
    expect(width).toBeGreaterThanOrEqual(320);
    expect(width).toBeLessThanOrEqual(400);
    await popup.close();
  });

  it('after an update sets its alarms again, keeps what it knows, and opens no page', async () => {
    for (const page of await rig.browser.pages()) if (isOptions(page.url())) await page.close();
    const before = await rig.state();
    const opened: string[] = [];
    rig.browser.on('targetcreated', (target) => opened.push(target.url()));
    await rig.update();
    await expect
      .poll(async () => Object.keys((await rig.state()).alarms).sort(), { timeout: 10_000 })
      .toEqual(['heartbeat', 'next']);
    const after = await rig.state();
    expect(after.local['device']).toBe(before.local['device']);
    // The tick that sets the alarms runs after the page would have been opened.
    expect(opened.filter(isOptions)).toEqual([]);
    expect(
      rig.browser
        .targets()
        .map((target) => target.url())
        .filter(isOptions),
    ).toEqual([]);
  });
});
