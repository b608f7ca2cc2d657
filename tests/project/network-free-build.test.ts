import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../../scripts/build-extension.ts';

/** Addresses that are not asked for by us: links that a person may follow, and names that only look like addresses. */
const allowed = [
  /^https:\/\/doi\.org\//,
  /^http:\/\/www\.w3\.org\/(1999|2000|1998)\//,
  // Stand in Paraglide's runtime: an error's explanation, and bases for parsing addresses, which we never do.
  /^https:\/\/paraglidejs\.com\/errors#/,
  /^http:\/\/(fallback|example)\.com$/,
];

/** Every way in which a script can reach the network. */
const doors = [
  /\bfetch\s*\(/,
  /\bXMLHttpRequest\b/,
  /\bWebSocket\b/,
  /\bWebTransport\b/,
  /\bRTCPeerConnection\b/,
  /\bEventSource\b/,
  /\bsendBeacon\b/,
  /\bimportScripts\b/,
];

describe.each(['chrome', 'firefox'] as const)('What is built for %s', (browser) => {
  let folder: string;
  let files: { name: string; text: string }[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slaapwel-network-'));
    const built = await buildExtension(browser, folder);
    files = readdirSync(built, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(js|css|html|json|svg)$/.test(name))
      .map((name) => ({ name, text: readFileSync(join(built, name), 'utf8') }));
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('has the files that are looked through', () => {
    const names = files.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['background.js', 'popup.html', 'options.html', 'manifest.json']));
  });

  it('knows no way to the network', () => {
    const found = files.flatMap(({ name, text }) =>
      doors.filter((door) => door.test(text)).map((door) => `${name}: ${door.source}`),
    );
    expect(found).toEqual([]);
  });

  it('names no address but those of the sources that a person may look up', () => {
    const found = files.flatMap(({ name, text }) =>
      [...text.matchAll(/\b(?:https?|wss?|ftp):\/\/[^\s"'`)<>\\]*/g)]
        .map(([address]) => address)
        .filter((address) => !allowed.some((pattern) => pattern.test(address)))
        .map((address) => `${name}: ${address}`),
    );
    expect(found).toEqual([]);
  });
});
