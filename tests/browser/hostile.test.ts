import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { element, hostileFiles } from '../support/hostile-files.ts';
import { alteredBuild, errorsKey, noteErrors } from './support/altered-build.ts';
import { folderFor } from './support/chromium-for.ts';
import { type ChromiumRig, startChromium } from './support/chromium-rig.ts';
import { nightKey, settingsFor } from './support/evening.ts';
import { optionsPage } from './support/options-page.ts';
import { popupNames, popupPage } from './support/popup-page.ts';
import { until } from './support/until.ts';

/** A policy of an administrator with values of wrong types; who reads it is noted where errors are. */
const hostilePolicy = `
Object.defineProperty(chrome.storage, 'managed', {
  get() {
    chrome.storage.local.set({ '${errorsKey}': ['managed'] });
    return { get: async () => ({ settings: 7, week: 'never', sync: { type: 'img' }, leadMinutes: [] }) };
  },
});`;

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const everyDay = (night: unknown) => Object.fromEntries(days.map((day) => [day, night]));
const json = JSON.stringify;

const noTime = everyDay({ on: 'yes', bedtime: '25:99', wake: -1 });
const newestEdit = { at: '2030-01-01T00:00:00Z', device: 'stranger', count: 9 };

/** As texts, so that `__proto__` is a key of its own and not a prototype. `"NaN"` becomes the number. */
const hostile: readonly (readonly [string, string])[] = [
  ['no record at all', json('rubbish')],
  ['a bedtime of 25:99', json({ version: 1, week: noTime, leadMinutes: -5 })],
  ['NaN', json({ version: 1, leadMinutes: 'NaN', week: everyDay('NaN'), snooze: { minutes: 'NaN' } })],
  ['__proto__', `{"version":1,"__proto__":{"leadMinutes":99},"week":{"__proto__":{"mon":{"on":false}}}}`],
  ['elements instead of words', json({ version: 1, language: element, timeZone: element, week: everyDay(element) })],
  ['an unknown version', json({ version: 99, week: 7, leadMinutes: { value: 3 } })],
];

const editedLast = json({ version: 1, week: noTime, leadMinutes: -5, edit: newestEdit });
const mirrored: typeof hostile = [...hostile, ['a bedtime of 25:99, and edited last', editedLast]];

/** Writes a value under `settings`, read from its text inside the browser. @returns what the browser made of it. */
async function storeText(rig: ChromiumRig, area: 'local' | 'sync', text: string): Promise<string> {
  const page = await rig.probe();
  return page.evaluate(
    async (area, text) => {
      const settings = JSON.parse(text, (_, value) => (value === 'NaN' ? Number.NaN : value));
      await chrome.storage[area].set({ settings });
      return JSON.stringify((await chrome.storage[area].get('settings'))['settings']);
    },
    area,
    text,
  );
}

/** When the last tick was over. */
const pulseOf = async (rig: ChromiumRig) =>
  (await rig.probe()).evaluate(
    async () => ((await chrome.storage.local.get('pulse'))['pulse'] as { at: string } | undefined)?.at,
  );

/** Does something that wakes the worker, and waits until its tick is over. */
async function throughTick(rig: ChromiumRig, work: () => Promise<unknown>): Promise<void> {
  const before = await pulseOf(rig);
  await work();
  await until(async () => ((await pulseOf(rig)) === before ? undefined : true), 'the tick');
}

describe('30. Hostile input in Chromium (browser-behaviour.md 10)', () => {
  let rig: ChromiumRig;
  let dueAt: string | undefined;
  let folder: string;
  const cleanUp: (() => Promise<void>)[] = [];
  const good = settingsFor(120);

  beforeAll(async () => {
    folder = await folderFor((work) => cleanUp.push(work));
    rig = await startChromium({ build: await alteredBuild(folder, noteErrors + hostilePolicy) });
    cleanUp.unshift(() => rig.end());
    await until(() => pulseOf(rig), 'the first tick');
    await throughTick(rig, () => rig.store({ settings: good, 'settings:good': good }));
    dueAt = (await rig.state()).alarms['next'];
  });
  afterAll(async () => {
    for (const work of cleanUp) await work();
  });

  /** Nothing that counts has moved: the next nudge, what is known and what is on the screen. */
  async function expectUnmoved(): Promise<void> {
    const { alarms, local, notices, entries } = await rig.state();
    expect(alarms['next']).toBe(dueAt);
    expect(local['settings:good']).toEqual(good);
    expect(local[errorsKey]).toBeUndefined();
    expect(notices).toEqual([]);
    expect(entries).toEqual([]);
  }

  it.each(hostile)('settings that are %s: the good copy steps in, and nothing is overwritten', async (_, text) => {
    let stored: string | undefined;
    await throughTick(rig, async () => {
      stored = await storeText(rig, 'local', text);
    });
    await expectUnmoved();
    expect(json((await rig.state()).local['settings'])).toBe(stored);
    const popup = popupPage(await rig.open('popup.html'));
    expect(await popup.tip()).not.toBe('');
    expect(await popup.page.$('img[src="x"]')).toBeNull();
    await popup.page.close();
  });

  it('settings of ten megabytes: they fill the storage, and the nudge is planned as before', async () => {
    const page = await rig.probe();
    await throughTick(rig, () => page.evaluate(() => chrome.storage.local.set({ settings: 'z'.repeat(10_000_000) })));
    await expectUnmoved();
    await throughTick(rig, () => rig.store({ settings: good }));
    await expectUnmoved();
  });

  it('a file that is brought back: each is refused in words, and not a byte of what is stored changes', async () => {
    const options = optionsPage(await rig.open('options.html'));
    // A heartbeat may come in between, and leaves its mark.
    const stored = async () => json({ ...(await rig.state()).local, pulse: undefined });
    const before = await stored();
    const file = join(folder, 'slaapwel.json');
    const files = [...hostileFiles, { what: 'ten megabytes', text: 'z'.repeat(10_000_000), path: undefined }];
    for (const { what, text, path } of files) {
      await writeFile(file, text);
      const said = await options.bringBack(file);
      expect(said, what).toMatch(/\. Nothing was changed\.$/);
      if (path) expect(said, what).toContain(`At ${path} `);
      expect(await stored(), what).toBe(before);
    }
    await expectUnmoved();
    expect(await options.page.$('img[src="x"]')).toBeNull();
    expect(await options.page.title()).not.toBe('run');
    await options.page.close();
  }, 120_000);

  it('values of a managed policy, of any type: nobody so much as looks at them', async () => {
    const notes = async () => (await rig.state()).local[errorsKey];
    const open = (path: string) => rig.open(path, (page) => page.evaluateOnNewDocument(hostilePolicy));
    await throughTick(rig, () => rig.store({ settings: { ...good, theme: 'dark' } }));
    await throughTick(rig, () => rig.store({ settings: good }));
    const pages = [await open('options.html'), await open('popup.html'), await open('library.html')];
    for (const page of pages) await page.waitForSelector('h2');
    await popupPage(pages[1] as Page).tip();
    await expectUnmoved();
    // Who does look is seen.
    await pages[0]?.evaluate(() => chrome.storage.managed.get(null));
    expect(await until(notes, 'the note')).toEqual(['managed']);
    await (await rig.probe()).evaluate((key) => chrome.storage.local.remove(key), errorsKey);
    await Promise.all(pages.map((page) => page.close()));
  });

  it.each(mirrored)("%s in the browser account: the person's own settings stay in force", async (_, text) => {
    await throughTick(rig, () => storeText(rig, 'sync', text));
    const { alarms, local } = await rig.state();
    expect(alarms['next']).toBe(dueAt);
    expect(local['settings']).toMatchObject({ week: good.week, leadMinutes: good.leadMinutes });
    expect(local[errorsKey]).toBeUndefined();
  });

  it('ten megabytes in the browser account: the browser itself refuses them', async () => {
    const page = await rig.probe();
    const refusal = await page.evaluate(() =>
      chrome.storage.sync.set({ settings: 'z'.repeat(10_000_000) }).then(
        () => 'taken',
        (error: Error) => error.message,
      ),
    );
    expect(refusal).toMatch(/quota/i);
  });

  it('a message of another extension: it finds nobody, and nothing is changed', async () => {
    const stranger = join(folder, 'stranger');
    await mkdir(stranger);
    const manifest = { manifest_version: 3, name: 'Stranger', version: '1', background: { service_worker: 'w.js' } };
    await writeFile(join(stranger, 'manifest.json'), json(manifest));
    await writeFile(join(stranger, 'w.js'), '');
    const id = await rig.browser.installExtension(stranger);
    const target = await rig.browser.waitForTarget(
      (target) => target.type() === 'service_worker' && target.url().includes(id),
    );
    const worker = await target.worker();
    const before = (await rig.state()).local;
    const answers = await worker?.evaluate(async (ours) => {
      const words = { settings: { version: 1, leadMinutes: 99 }, type: 'goodNight' };
      const sent = chrome.runtime.sendMessage(ours, words).then(
        () => 'taken',
        (error: Error) => error.message,
      );
      const connected = new Promise((resolve) => {
        const port = chrome.runtime.connect(ours);
        port.onDisconnect.addListener(() => resolve('refused'));
        setTimeout(() => resolve('connected'), 2_000);
      });
      return [await sent, await connected];
    }, rig.id);
    expect(answers).toEqual([expect.stringContaining('Could not establish connection'), 'refused']);
    expect((await rig.state()).local).toEqual(before);
  });

  it('and after all of it the nudge comes, though the settings and the ledger are rubbish', async () => {
    const now = settingsFor(-1);
    const ledger = [{ kind: 'shown' }, 7, null, element, { kind: 'goodNight', at: 'never' }];
    await rig.store({ settings: 'rubbish', 'settings:good': now, [nightKey(-1)]: ledger });
    const notice = await until(async () => (await rig.state()).notices[0], 'the nudge');
    expect(notice).toMatch(/^nudge\/.*\/bedtime\/1$/);
    expect((await rig.state()).local[errorsKey]).toBeUndefined();
    await popupPage(await rig.open('popup.html')).find('button', popupNames.goodNight);
  });
});
