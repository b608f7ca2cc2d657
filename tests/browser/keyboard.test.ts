import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Accessible, accessible } from './support/accessible.ts';
import { chromiumFor } from './support/chromium-for.ts';
import { type ChromiumRig, startChromium } from './support/chromium-rig.ts';
import { settingsFor } from './support/evening.ts';
import { until } from './support/until.ts';

interface StoredSettings {
  readonly week: Record<string, { on: boolean; bedtime: string; wake: string }>;
  readonly leadMinutes: number;
  readonly snooze: { minutes: number; limit: number; lengths: string };
  readonly hold: { windDownMinutes: number };
  readonly firmer: string;
  readonly pausedUntil?: string;
  readonly language: string;
  readonly theme: string;
  readonly timeZone: string;
  readonly sync: boolean;
  readonly tips: { rotateSeconds: number; sections: string[]; hidden: string[]; favourites: string[] };
}

describe('With the keyboard alone one can', () => {
  let rig: ChromiumRig;
  beforeAll(async () => {
    rig = await startChromium();
    await rig.worker();
    await rig.store({ settings: settingsFor(0, { tips: { rotateSeconds: 0 } }) });
    await until(async () => (await rig.state()).notices[0], 'the nudge');
  });
  afterAll(() => rig.end());

  const stored = async () => (await rig.state()).local['settings'] as StoredSettings;
  const kinds = async () => (await rig.state()).entries.map(({ kind }) => kind);
  const open = async (path: string, ready: string) => {
    const page = await rig.open(path);
    await page.waitForSelector(ready);
    return { page, hands: await accessible(page) };
  };
  /** Presses a button, and does not lose one's place by it. */
  const pressButton = async (hands: Accessible, name: RegExp) => {
    await hands.tabTo('button', name);
    await hands.press('Enter');
  };

  it('turn, ask why, hide and bring back a tip, snooze, say good night and pause in the popup', async () => {
    const { page, hands } = await open('popup.html', 'section.tip p');
    const tip = () => page.$eval('.words', ({ textContent }) => textContent);
    const first = await tip();
    await pressButton(hands, /^Next tip/);
    await expect.poll(tip).not.toBe(first);
    // Whoever asks for a tip hears it.
    await expect.poll(hands.announced).toContain(await tip());
    const second = await tip();

    await pressButton(hands, /^Why/);
    await expect.poll(() => page.$eval('#why', (why) => why.hasAttribute('hidden'))).toBe(false);
    await pressButton(hands, /^Hide/);
    await expect.poll(tip).not.toBe(second);
    await expect.poll(async () => (await stored()).tips.hidden.length).toBe(1);
    await pressButton(hands, /^Undo$|^Bring/);
    await expect.poll(tip).toBe(second);
    await expect.poll(async () => (await stored()).tips.hidden.length).toBe(0);
    expect(await hands.focused()).not.toBe('');

    await pressButton(hands, /more$/);
    await expect.poll(kinds).toContain('snoozed');
    await pressButton(hands, /^Undo snooze/);
    await expect.poll(kinds).toContain('restored');
    await pressButton(hands, /^Good night/);
    await expect.poll(kinds).toContain('goodNight');
    await expect.poll(hands.focused).not.toBe('');
    await pressButton(hands, /^Undo good night/);
    await expect.poll(async () => (await kinds()).filter((kind) => kind === 'restored').length).toBe(2);

    await pressButton(hands, /^Pause…/);
    await pressButton(hands, /^1 night/);
    await expect.poll(async () => (await stored()).pausedUntil).toMatch(/^\d{4}/);
    await pressButton(hands, /^Resume/);
    await expect.poll(async () => (await stored()).pausedUntil).toBe('');

    await pressButton(hands, /^Pause…/);
    await hands.tabTo('Date', /^or until/);
    await hands.press('Enter');
    await expect.poll(hands.announced).toContain('Choose a day from');
    const until = Temporal.Now.plainDateISO().add({ months: 2 });
    const [year, month, day] = until.toString().split('-');
    // The fields of a date in the order of the browser's language, American English; the focus is on the first of them.
    await hands.type(`${month}${day}${year}`);
    await hands.press('Enter');
    await expect.poll(async () => (await stored()).pausedUntil).toBe(until.toString());
    await expect.poll(hands.focused).toMatch(/^heading .*Nudges are paused/);
    await pressButton(hands, /^Resume/);
    await expect.poll(async () => (await stored()).pausedUntil).toBe('');
    await page.close();
  });

  it('set a bedtime in the options, by typing it and by moving the end of its band', async () => {
    const { page, hands } = await open('options.html', 'input[type="time"]');
    const night = async (day: string) => (await stored()).week[day];
    await hands.tabTo('InputTime', /^Tuesday: bedtime/);
    await hands.type('0915P');
    await expect.poll(async () => (await night('tue'))?.bedtime).toBe('21:15');
    await expect.poll(hands.announced).toContain('Saved');
    await hands.tabTo('slider', /^Wednesday night, get up/);
    const before = (await night('wed'))?.wake as string;
    const time = (plus: number) => Temporal.PlainTime.from(before).add({ minutes: plus }).toString().slice(0, 5);
    // To the grid of five minutes, and then along it.
    const toGrid = 5 - (Temporal.PlainTime.from(before).minute % 5);
    await hands.press('ArrowRight', 'ArrowRight', 'PageUp');
    await expect.poll(async () => (await night('wed'))?.wake).toBe(time(toGrid + 35));
    await hands.press('ArrowLeft', 'PageDown');
    await expect.poll(async () => (await night('wed'))?.wake).toBe(time(toGrid));
    await hands.tabTo('switch', /^Friday/);
    await hands.press('Space');
    await expect.poll(async () => (await night('fri'))?.on).toBe(false);
    await page.close();
  });

  it('set how long a nudge waits, send a test nudge and answer it, and choose the language in the options', async () => {
    const { page, hands } = await open('options.html', 'input[type="time"]');
    await hands.tabTo('switch', /film or a call/);
    await hands.press('Space');
    await expect.poll(async () => (await stored()).hold.windDownMinutes).toBe(0);
    await pressButton(hands, /^Send a test nudge/);
    await pressButton(hands, /^Yes/);
    await expect.poll(hands.announced).toContain('your evening nudge can reach you');
    await hands.tabTo('combobox', /^Language/);
    await hands.type('Ned');
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('nl');
    await expect.poll(async () => (await stored()).language).toBe('nl');
    await rig.store({ settings: settingsFor(0, { tips: { rotateSeconds: 0 } }) });
    await page.close();
  });

  it('set everything else in the options: copied nights, numbers, snoozing, tips, colours, zone and sync', async () => {
    const hidden = ['popular-is-not-proven'];
    await rig.store({ settings: settingsFor(0, { sync: false, tips: { rotateSeconds: 20, hidden } }) });
    const { page, hands } = await open('options.html', 'input[type="time"]');
    const setting = async (of: (settings: StoredSettings) => unknown) => of(await stored());

    await hands.tabTo('InputTime', /^Tuesday: bedtime/);
    await hands.type('0915P');
    await pressButton(hands, /^Apply to all nights/);
    await expect.poll(hands.announced).toContain('All nights now have the times of Tuesday');
    await expect.poll(() => setting(({ week }) => week['sun']?.bedtime)).toBe('21:15');
    await pressButton(hands, /^Undo/);
    await expect.poll(() => setting(({ week }) => week['sun']?.bedtime)).not.toBe('21:15');
    expect(await hands.focused()).toMatch(/^combobox Copy the times of/);

    await hands.tabTo('spinbutton', /^Wind down/);
    await hands.type('60');
    await hands.tabTo('spinbutton', /^Snooze at most/);
    await hands.press('ArrowUp');
    await hands.tabTo('combobox', /^Snooze length/);
    await hands.type('al');
    await hands.tabTo('spinbutton', /^Snooze for/);
    await hands.type('99');
    await expect.poll(hands.announced).toContain('Enter a whole number from 1 to 60');
    await hands.tabTo('combobox', /^At bedtime also/);
    await hands.type('open a');
    await expect
      .poll(() => setting(({ leadMinutes, snooze, firmer }) => ({ leadMinutes, ...snooze, firmer })))
      .toEqual({ leadMinutes: 60, limit: 4, lengths: 'fixed', minutes: 10, firmer: 'tab' });

    await hands.tabTo('switch', /^Move on to the next tip/);
    await hands.press('Space');
    await hands.tabTo('checkbox', /^01/);
    await hands.press('Space');
    await pressButton(hands, /^Bring back: /);
    await expect.poll(hands.focused).toBe('heading Hidden tips');
    await expect
      .poll(() => setting(({ tips }) => [tips.rotateSeconds, tips.sections, tips.hidden]))
      .toEqual([0, ['intro', '02', '03'], []]);

    await hands.tabTo('combobox', /^Colours/);
    await hands.type('Ni');
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('night');
    await hands.tabTo('switch', /^Automatic time zone/);
    await hands.press('Space');
    await hands.tabTo('combobox', /^Time zone/);
    await hands.type('asia/tokyo');
    await hands.press('Tab');
    await hands.tabTo('switch', /^Keep my other machines/);
    await hands.press('Space');
    await expect
      .poll(() => setting(({ theme, timeZone, sync }) => [theme, timeZone, sync]))
      .toEqual(['night', 'Asia/Tokyo', true]);
    await expect.poll(hands.announced).toContain('Saved');
    await page.close();
    await rig.store({ settings: settingsFor(0, { tips: { rotateSeconds: 0 } }) });
  });

  it('go on from a tip’s why to the same tip in the library, and from there to the page about the article', async () => {
    const { page, hands } = await open('popup.html', 'section.tip p');
    // Not before the popup is drawn: a section was switched off since the tip was drawn that stands there at first.
    await pressButton(hands, /^Why/);
    const tip = await page.$eval('.words', ({ textContent }) => textContent);
    const target = rig.browser.waitForTarget((one) => one.url().includes('library.html#'));
    await pressButton(hands, /^Read more in the library/);
    const library = await until(async () => (await (await target).page()) ?? undefined, 'the library');
    await library.waitForSelector('.entry');
    const reader = await accessible(library);
    await expect.poll(reader.focused).toBe(`heading ${tip}`);
    expect(await reader.tree(`[id="${new URL(library.url()).hash.slice(1)}"]`)).toContainEqual(
      expect.stringMatching(/^button "Why\?.*expanded=true/),
    );
    await reader.tabTo('link', /^About the article/);
    await reader.press('Enter');
    await expect.poll(reader.focused).toBe('heading About the article');
    expect(await library.title()).toBe('About the article · Slaapwel');
    await reader.tabTo('link', /^All tips/);
    await reader.press('Enter');
    await library.waitForSelector('.entry');
    await library.close();
    await page.close();
  });

  it('search, filter, star and hide in the library, and keep tips of one’s own', async () => {
    const { page, hands } = await open('library.html', '.entry');
    await hands.tabTo('searchbox', /^Search/);
    await expect.poll(hands.announced).toMatch(/\d+ in all/);
    await hands.type('daylight');
    await expect.poll(hands.announced).toMatch(/\d+ of \d+/);
    await hands.press('Escape');
    await expect.poll(hands.announced).toMatch(/\d+ in all/);
    await hands.tabTo('combobox', /^Evidence/);
    await hands.press('ArrowDown');
    await expect.poll(hands.announced).toMatch(/\d+ of \d+/);
    await hands.press('ArrowUp');
    await expect.poll(hands.announced).toMatch(/\d+ in all/);

    await pressButton(hands, /^Favourite: /);
    await expect.poll(async () => (await stored()).tips.favourites?.length).toBe(1);
    await pressButton(hands, /^Hide: /);
    await expect.poll(hands.announced).toContain('Hidden: ');
    expect(await hands.focused()).toMatch(/^button Bring back: /);
    await hands.press('Enter');
    await expect.poll(hands.announced).toContain('Back in the popup: ');

    await hands.tabTo('textbox', /^A new tip/);
    await hands.type('Feed the cat early');
    await hands.press('Enter');
    await expect.poll(hands.announced).toContain('Added: Feed the cat early');
    await pressButton(hands, /^Edit: Feed the cat early/);
    await expect.poll(hands.focused).toMatch(/^textbox Your tip/);
    await hands.type(' enough');
    await hands.press('Enter');
    await expect.poll(hands.announced).toContain('Saved: Feed the cat early enough');
    await expect.poll(hands.focused).toMatch(/^button Edit: Feed the cat early enough/);
    await pressButton(hands, /^Delete: Feed/);
    await expect.poll(hands.announced).toContain('Deleted: Feed the cat early enough');
    await expect.poll(hands.focused).toBe('button Undo');
    await hands.press('Enter');
    await expect.poll(hands.focused).toMatch(/^heading Feed the cat/);
    await page.close();
  });
});

it('With the keyboard alone one can take the welcome’s proposal, for a time to get up and a length of sleep of one’s own', async ({
  onTestFinished,
}) => {
  const rig = await chromiumFor(onTestFinished);
  await rig.worker();
  await rig.store({ settings: settingsFor(0) });
  const page = await rig.open('options.html#welcome');
  await page.waitForSelector('section.welcome');
  const hands = await accessible(page);
  await hands.tabTo('InputTime', /^When do you/);
  await hands.type('0715A');
  await hands.tabTo('combobox', /hours|long|sleep/);
  await hands.type('9');
  await expect.poll(hands.announced).toContain('22:15');
  await hands.tabTo('button', /for all nights/);
  await hands.press('Enter');
  await expect.poll(hands.focused).toMatch(/^heading Settings/);
  const nights = async () =>
    Object.values(((await rig.state()).local['settings'] as StoredSettings).week).map(
      ({ bedtime, wake }) => `${bedtime} ${wake}`,
    );
  await expect.poll(async () => [...new Set(await nights())]).toEqual(['22:15 07:15']);
});
