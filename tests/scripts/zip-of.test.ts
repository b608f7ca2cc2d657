import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipOf } from '../../scripts/zip-of.ts';

const files = {
  'manifest.json': Buffer.from('{}'),
  'words/nl.json': readFileSync('messages/nl.json'),
  'icon/16.png': randomBytes(300),
  'leeg.txt': Buffer.alloc(0),
};

it('gives back what was put into it, in the same order', async () => {
  const unpacked = unzipSync(await zipOf(files));
  expect(Object.keys(unpacked)).toEqual(Object.keys(files));
  for (const [name, content] of Object.entries(files)) expect(content.equals(unpacked[name] as Uint8Array)).toBe(true);
});

it('is smaller than what deflate makes in passing', async () => {
  const content = files['words/nl.json'];
  expect((await zipOf({ a: content })).length).toBeLessThan(deflateRawSync(content, { level: 9 }).length);
});

it('lets what cannot be packed be as it is', async () => {
  const [name, headers] = ['icon/16.png' as const, 30 + 46 + 22];
  expect((await zipOf({ [name]: files[name] })).length).toBe(files[name].length + headers + 2 * name.length);
});

it('is the same, byte for byte, each time', async () => {
  expect((await zipOf(files)).equals(await zipOf(files))).toBe(true);
});
