import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumRig, startChromium } from './support/chromium-rig.ts';
import { settingsFor } from './support/evening.ts';
import { popupNames, popupPage } from './support/popup-page.ts';
import { until } from './support/until.ts';

describe('Slaapwel asks nothing of the network', () => {
  let rig: ChromiumRig;
  let server: Server;
  const asked: string[] = [];
  beforeAll(async () => {
    rig = await startChromium();
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('here');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    await rig.end();
    server.close();
  });

  const requests: string[] = [];
  /** Requests that the policy stopped before they became any. */
  const refused: string[] = [];
  const listen = async (client: CDPSession) => {
    client.on('Network.requestWillBeSent', ({ request }) => requests.push(request.url));
    client.on('Network.webSocketCreated', ({ url }) => requests.push(url));
    client.on('Log.entryAdded', ({ entry }) => {
      if (/content security policy/i.test(entry.text)) refused.push(entry.text);
    });
    await client.send('Network.enable');
    await client.send('Log.enable');
  };
  const watched = async (path: string, prepare: (page: Page) => Promise<unknown> = async () => undefined) =>
    rig.open(path, async (page) => {
      await listen(await page.createCDPSession());
      await prepare(page);
    });

  it('from the worker through a nudge, nor from popup and options through a visit', async () => {
    await listen((await rig.worker()).client);
    await rig.store({ settings: settingsFor(0) });
    await until(async () => (await rig.state()).notices[0], 'the nudge');
    const popup = popupPage(await watched('popup.html'));
    const first = await popup.tip();
    await popup.click('button', popupNames.next);
    // The round of the tips may come first: what is asked before that is asked of the tip that goes.
    await expect.poll(() => popup.tip()).not.toBe(first);
    await popup.click('button', popupNames.why);
    await expect.poll(() => popup.has('link')).toBe(true);
    await popup.click('button', popupNames.goodNight);
    const options = await watched('options.html');
    await options.waitForSelector('input[type="time"]');
    await options.select('#language', 'nl');
    await expect.poll(() => options.evaluate(() => document.documentElement.lang)).toBe('nl');
    await expect.poll(async () => (await rig.state()).notices).toEqual([]);

    expect(refused).toEqual([]);
    // It has listened: the pages' own files are there.
    expect(requests.some((url) => url.endsWith('/popup.html'))).toBe(true);
    expect(requests.some((url) => url.endsWith('/options.html'))).toBe(true);
    expect(
      requests.filter((url) => !url.startsWith(`chrome-extension://${rig.id}/`) && !url.startsWith('data:')),
    ).toEqual([]);
  });

  it.each(['popup.html', 'options.html'])(
    'and could not: the policy of %s stops a request before it leaves',
    async (path) => {
      const page = await rig.open(path);
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      const blocked = await page.evaluate(async (url) => {
        const violated = new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
            once: true,
          });
        });
        const failed = await fetch(url, { mode: 'no-cors' }).then(
          () => 'it went through',
          () => 'blocked',
        );
        return [
          failed,
          await Promise.race([violated, new Promise((resolve) => setTimeout(resolve, 2_000, 'no violation'))]),
        ];
      }, url);
      expect(blocked).toEqual(['blocked', 'connect-src']);
      expect(asked).toEqual([]);
      await page.close();
    },
  );

  it('and could not: the policy stops the worker too', async () => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const failed = await (await rig.worker()).evaluate(
      (url) =>
        fetch(url, { mode: 'no-cors' }).then(
          () => 'it went through',
          () => 'blocked',
        ),
      url,
    );
    expect(failed).toBe('blocked');
    expect(asked).toEqual([]);
    // And what the worker tries in vain is heard of, or the first test would prove nothing.
    await expect.poll(() => refused.join()).toContain(url);
  });
});
