import type { Page } from 'puppeteer-core';
import { describe, it } from 'vitest';
import { bedtimeFacts } from './support/bedtime-facts.ts';
import { type After, chromiumFor } from './support/chromium-for.ts';
import { nudgeInSeconds } from './support/evening.ts';
import { startFirefox } from './support/start-firefox.ts';
import { until } from './support/until.ts';
import { zone } from './support/zone.ts';
import './support/chrome-api.ts';

/** What keeps the nudge back: how it begins and ends on a page of the extension, and what the popup says of it. */
interface Disturbance {
  begin(page: Page): Promise<unknown>;
  end(page: Page): Promise<unknown>;
  readonly words: string;
}

const become = async (page: Page, state: 'fullscreen' | 'normal') => {
  const { id } = await page.evaluate(() => chrome.windows.getCurrent());
  await page.evaluate((id, state) => chrome.windows.update(id, { state }), id, state);
  const isFull = () => page.evaluate(async () => (await chrome.windows.getCurrent()).state === 'fullscreen');
  await until(async () => (await isFull()) === (state === 'fullscreen') || undefined, `the window to be ${state}`);
};

const fullScreen: Disturbance = {
  begin: (page) => become(page, 'fullscreen'),
  end: (page) => become(page, 'normal'),
  words: 'Waiting for the full screen to end',
};

const sound: Disturbance = {
  begin: async (page) => {
    await page.evaluate(() => {
      // Loud enough for the browser, too soft for whoever runs this.
      const context = new AudioContext();
      const tone = new OscillatorNode(context);
      tone.connect(new GainNode(context, { gain: 0.001 })).connect(context.destination);
      tone.start();
    });
    const audible = () => page.evaluate(() => chrome.tabs.query({ audible: true }));
    await until(async () => (await audible()).length > 0 || undefined, 'a tab that can be heard');
  },
  end: (page) => page.close(),
  words: 'Waiting for the sound in a tab to end',
};

/** The latest instant to which a bedtime nudge waits by default, as the popup says it. */
const latest = (dueAt: Temporal.Instant) =>
  dueAt.add({ minutes: 10 }).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });

/**
 * Begins, lets the nudge become due, reads the popup, ends, and opens the popup once more, as a person does.
 * @returns what the popup said of the wait, and what became of the nudge before and after the end.
 */
async function disturb({ begin, end, words }: Disturbance, open: (path: string) => Promise<Page>) {
  const probe = await open('manifest.json');
  const disturbed = await open('manifest.json');
  await begin(disturbed);
  const { dueAt, night, values } = nudgeInSeconds(3);
  await probe.evaluate((values) => chrome.storage.local.set(values), values);
  const facts = () => bedtimeFacts(probe, night);
  const popup = await open('popup.html');
  const line = () => popup.evaluate(() => document.querySelector('.why')?.textContent ?? '');
  const said = await until(async () => ((await line()).includes(words) ? line() : undefined), words);
  const before = await facts();
  await end(disturbed);
  await open('popup.html');
  const after = await until(async () => {
    const all = await facts();
    return all.some((fact) => fact.startsWith('shown')) ? all : undefined;
  }, 'the nudge once nothing holds it');
  return { said, expected: `${words}, at the latest ${latest(dueAt)}.`, before, after };
}

const inChromium = async (after: After, disturbance: Disturbance) => {
  const args = ['--autoplay-policy=no-user-gesture-required'];
  return disturb(disturbance, (await chromiumFor(after, { args, hasSound: true })).open);
};

const inFirefox = async (after: After, disturbance: Disturbance) => {
  const { firefox, open } = await startFirefox();
  after(() => firefox.close());
  return disturb(disturbance, open);
};

// Firefox plays nothing on a machine without a loudspeaker, so that its tabs cannot be heard there.
describe.concurrent('A bedtime nudge waits, says for what and until when, and comes when that is over', () => {
  it.for([
    ['a full screen in Chromium', inChromium, fullScreen, 'shown notification'],
    ['a sound in Chromium', inChromium, sound, 'shown notification'],
    // Without a desktop, Firefox shows no notification.
    ['a full screen in Firefox', inFirefox, fullScreen, 'shown badge'],
  ] as const)('for %s', async ([, run, disturbance, shown], { expect, onTestFinished }) => {
    const { said, expected, before, after } = await run(onTestFinished, disturbance);
    expect(said).toBe(expected);
    expect(before).toEqual(['held']);
    expect(after.at(-1)).toBe(shown);
  });
});
