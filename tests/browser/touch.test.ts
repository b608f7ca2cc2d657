import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { weekScale } from '../../components/options/week-scale.ts';
import { defaultSettings, type Settings } from '../../state/settings.ts';
import { type ChromiumRig, startChromium } from './support/chromium-rig.ts';

/** How many steps a finger takes from one place to another. */
const steps = 8;

describe('With a finger one can', () => {
  let rig: ChromiumRig;
  let page: Page;
  beforeAll(async () => {
    rig = await startChromium();
    await rig.worker();
  });
  afterAll(() => rig.end());
  beforeEach(async () => {
    await rig.store({ settings: { ...defaultSettings, language: 'en', sync: false } });
    page = await rig.open('options.html', (page) =>
      page.setViewport({ width: 390, height: 780, isMobile: true, hasTouch: true }),
    );
    await page.waitForSelector('.night');
    await page.bringToFront();
    return () => page.close();
  });

  const stored = async () => (await rig.state()).local['settings'] as Settings;
  const tuesday = async () => {
    const { tue } = (await stored()).week;
    return [tue.bedtime, tue.wake];
  };
  const part = async (selector: string) =>
    (await page.waitForSelector(`.night:nth-child(2) ${selector}`)) as ElementHandle<HTMLElement>;
  /** How many pixels an hour is on the line of the week. */
  const hour = async () => {
    const { week, leadMinutes } = await stored();
    const { from, to } = weekScale(week, leadMinutes);
    return ((await (await part('.line')).boundingBox())?.width ?? 0) / ((to - from) / 60);
  };
  /** Puts a finger on something, moves it by so many pixels and leaves it there. */
  const drag = async (selector: string, [x, y]: readonly [x: number, y: number]) => {
    const box = await (await part(selector)).boundingBox();
    if (!box) throw new Error(`${selector} is nowhere to be touched`);
    const [left, top] = [box.x + box.width / 2, box.y + box.height / 2];
    const finger = await page.touchscreen.touchStart(left, top);
    for (let step = 1; step <= steps; step++) await finger.move(left + (x * step) / steps, top + (y * step) / steps);
    return finger;
  };

  it('drag either end of a night, and sees the time while it moves', async () => {
    const finger = await drag('.handle.bedtime', [-(await hour()), 0]);
    const said = async () =>
      (await part('.handle.bedtime')).evaluate(({ textContent, ariaValueText }) => [textContent, ariaValueText]);
    await expect.poll(said).toEqual(['21:30', '21:30']);
    expect(await tuesday()).toEqual(['22:30', '06:30']);
    await finger.end();
    await expect.poll(tuesday).toEqual(['21:30', '06:30']);
    await (await drag('.handle.wake', [await hour(), 0])).end();
    await expect.poll(tuesday).toEqual(['21:30', '07:30']);
  });

  it('drag a whole night, which stays as long as it is', async () => {
    await (await drag('.whole', [(await hour()) / 2, 0])).end();
    await expect.poll(tuesday).toEqual(['23:00', '07:00']);
  });

  it('scroll the page over a night, which stays where it is', async () => {
    const before = await page.evaluate(() => scrollY);
    await (await drag('.whole', [4, -200])).end();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
    expect(await (await part('.line')).evaluate(({ dataset }) => dataset['dragging'])).toBeUndefined();
    expect(await tuesday()).toEqual(['22:30', '06:30']);
  });
});
