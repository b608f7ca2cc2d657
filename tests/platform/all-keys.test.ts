import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { allKeys } from '../../platform/all-keys.ts';
import { nameKeys } from '../support/named-keys.ts';

const { local } = fakeBrowser.storage;

beforeEach(async () => {
  fakeBrowser.reset();
  await local.set({ settings: {}, 'night:2026-11-22': [] });
});

it('asks a browser that names its keys for no value', async () => {
  nameKeys();
  const get = vi.spyOn(local, 'get');
  const keys = await allKeys();
  expect(get.mock.calls.filter(([wanted]) => wanted === null)).toEqual([]);
  expect(keys.toSorted()).toEqual(['night:2026-11-22', 'settings']);
  vi.restoreAllMocks();
});

it('finds the same where a browser does not name them: Firefox before 143', async () => {
  const named = Object.getOwnPropertyDescriptor(local, 'getKeys');
  Object.defineProperty(local, 'getKeys', { value: undefined, configurable: true, writable: true });
  expect((await allKeys()).toSorted()).toEqual(['night:2026-11-22', 'settings']);
  if (named) Object.defineProperty(local, 'getKeys', named);
  else Reflect.deleteProperty(local, 'getKeys');
});
