import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sectionIds } from '../../content/section.ts';
import english from '../../content/tips/en.json' with { type: 'json' };
import messages from '../../messages/en.json' with { type: 'json' };
import { type ChromiumRig, startChromium } from './support/chromium-rig.ts';
import { settingsFor } from './support/evening.ts';
import { popupNames, popupPage } from './support/popup-page.ts';
import { until } from './support/until.ts';

describe('The popup in Chromium', () => {
  let rig: ChromiumRig;
  beforeAll(async () => {
    rig = await startChromium();
    await rig.worker();
  });
  afterAll(() => rig.end());

  it.each(sectionIds)('shows a tip of section %s', async (section) => {
    await rig.store({ settings: settingsFor(60, { tips: { rotateSeconds: 0, sections: [section] } }) });
    const popup = popupPage(await rig.open('popup.html'));
    expect(await popup.section()).toContain(english.sections[section]);
    expect(Object.values(english.tips).map(({ text }) => text)).toContain(await popup.tip());
    await popup.page.close();
  });

  it('shows the next tip before any of its code has run, and the same one in the same place after it has', async () => {
    await rig.store({ settings: settingsFor(60, { tips: { rotateSeconds: 0 } }) });
    const earlier = popupPage(await rig.open('popup.html'));
    const last = await earlier.tip();
    const lastId = Object.entries(english.tips).find(([, { text }]) => text === last)?.[0] ?? '';
    const isStocked = (id: string) => {
      const kept = (key: string) => JSON.parse(localStorage.getItem(key) ?? 'null');
      const shown = [...(kept('used') ?? []), ...(kept('pictures')?.rotation.seen ?? [])];
      return (kept('opening') && shown.includes(id)) || undefined;
    };
    await until(() => earlier.page.evaluate(isStocked, lastId), 'a stock of prepared tips in which this one was shown');
    const { night } = await earlier.page.evaluate(() => JSON.parse(localStorage.getItem('opening') ?? ''));
    // A height that no popup has: when there is another one, the next popup has left what it leaves.
    const mark = (opening: string) => localStorage.setItem('opening', opening);
    await earlier.page.evaluate(mark, JSON.stringify({ night, height: 1 }));
    await earlier.page.close();

    let letGo = () => {};
    const isHeld = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const page = await rig.browser.newPage();
    const asked: string[] = [];
    await page.setRequestInterception(true);
    page.on('request', async (request) => {
      asked.push(new URL(request.url()).pathname);
      if (/\/(popup|shared)\.js$/.test(request.url())) await isHeld;
      await request.continue();
    });
    const loaded = page.goto(`chrome-extension://${rig.id}/popup.html`);
    const look = () =>
      page.$eval('section.tip .words', (words) => ({
        text: words.textContent,
        ...words.getBoundingClientRect().toJSON(),
      }));
    await page.waitForSelector('section.tip .words');
    const first = await look();
    expect(first.text).not.toBe(last);
    expect(Object.values(english.tips).map(({ text }) => text)).toContain(first.text);
    expect(await page.$('button')).toBeNull();
    // What is taken away, even to be put elsewhere at once, is painted anew.
    const stays = await page.evaluateHandle(() => {
      const seen = { stays: true };
      const look = (changes: MutationRecord[]) => {
        if (changes.some(({ removedNodes }) => removedNodes.length > 0)) seen.stays = false;
      };
      new MutationObserver(look).observe(document.body, { childList: true });
      return seen;
    });
    letGo();
    await loaded;
    expect(await popupPage(page).tip()).toBe(first.text);
    expect(await look()).toEqual(first);
    expect(await stays.jsonValue()).toEqual({ stays: true });
    // What most openings do not need they do not load: neither the round of the tips nor their texts.
    await until(
      () => page.evaluate(() => JSON.parse(localStorage.getItem('opening') ?? '').height > 1 || undefined),
      'what the popup leaves to the next one',
    );
    expect(asked).toContainEqual('/popup.js');
    expect(asked.filter((path) => /round|tips-/.test(path))).toEqual([]);
    await page.close();
  });

  it('is drawn around that tip after an update too, before the round of the tips is there', async () => {
    const page = await rig.browser.newPage();
    const url = `chrome-extension://${rig.id}/popup.html`;
    await page.goto(url);
    await until(() => page.evaluate(() => localStorage.getItem('pictures') ?? undefined), 'a stock of prepared tips');
    // What the build before has left.
    await page.evaluate(() => {
      const kept = JSON.parse(localStorage.getItem('pictures') ?? '');
      localStorage.setItem('pictures', JSON.stringify({ ...kept, base: kept.base.replace(/^\["[^"]*/, '["older') }));
    });
    const before = await page.evaluate(() => localStorage.getItem('pictures'));

    let letGo = () => {};
    const isHeld = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.setRequestInterception(true);
    page.on('request', async (request) => {
      if (/\/(round|tips-\w+)\.js$/.test(request.url())) await isHeld;
      await request.continue();
    });
    await page.goto(url);
    const popup = popupPage(page);
    const first = await popup.tip();
    expect(await popup.find('button', popupNames.next)).toBeTruthy();
    letGo();
    await until(
      () => page.evaluate((was) => localStorage.getItem('pictures') !== was || undefined, before),
      'a stock of this build',
    );
    expect(await popup.tip()).toBe(first);
    expect(await page.$('.leaf.turned')).toBeNull();
    await page.close();
  });

  it('marks a tip of the person’s own as one', async () => {
    const own = {
      id: 'own/6c1c2a5e-93c2-4d7a-8f0e-1b2f5c7d9e10',
      text: 'Mint tea.',
      isFavourite: false,
      isHidden: false,
    };
    const settings = settingsFor(60, { tips: { rotateSeconds: 0, sections: [] } });
    await rig.store({ settings, ownTips: [own] });
    const popup = popupPage(await rig.open('popup.html'));
    expect([await popup.section(), await popup.tip()]).toEqual([messages.library_own, own.text]);
    await popup.page.close();
    await rig.store({ ownTips: [] });
  });

  it('can be used from end to end with the keyboard alone', async () => {
    await rig.store({ settings: settingsFor(0, { tips: { rotateSeconds: 0 } }) });
    await until(async () => (await rig.state()).notices[0], 'the nudge');
    const popup = popupPage(await rig.open('popup.html'));
    const { keyboard } = popup.page;
    const first = await popup.tip();
    await popup.find('button', popupNames.goodNight);

    const walk: string[] = [];
    for (let step = 0; step < 30; step++) {
      await keyboard.press('Tab');
      const stop = await popup.focused();
      if (stop === '' || stop === walk[0]) break;
      walk.push(stop);
    }
    const names = walk.map((stop) => stop.replace(/^\S+ /, ''));
    for (const name of [
      popupNames.why,
      popupNames.next,
      popupNames.snooze,
      popupNames.goodNight,
      popupNames.settings,
    ]) {
      expect(names).toContainEqual(expect.stringMatching(name));
    }

    await keyboard.press('ArrowRight');
    await expect.poll(() => popup.tip()).not.toBe(first);
    await keyboard.press('ArrowLeft');
    await expect.poll(() => popup.tip()).toBe(first);

    const tabTo = (name: RegExp) =>
      until(async () => {
        if (name.test((await popup.focused()).replace(/^\S+ /, ''))) return true;
        await keyboard.press('Tab');
        return undefined;
      }, `the keyboard to come to ${name}`);
    const isUnfolded = async () => (await popup.find('button', popupNames.why)).evaluate((why) => why.ariaExpanded);
    await tabTo(popupNames.why);
    await keyboard.press('Enter');
    await expect.poll(isUnfolded).toBe('true');
    await keyboard.press('Space');
    await expect.poll(isUnfolded).toBe('false');

    await tabTo(popupNames.goodNight);
    await keyboard.press('Enter');
    await expect.poll(async () => (await rig.state()).notices).toEqual([]);
    await popup.find('button', popupNames.undo);
    // The button that was pressed is gone, and the keyboard is not left nowhere.
    await expect.poll(() => popup.focused()).not.toBe('');
    await tabTo(popupNames.undo);
    await keyboard.press('Space');
    await expect.poll(async () => (await rig.state()).entries.map(({ kind }) => kind)).toContain('restored');
    await popup.page.close();
  });
});
