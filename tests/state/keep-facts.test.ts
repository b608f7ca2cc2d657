import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Ledger } from '../../bedtime/ledger.ts';
import { keepFacts } from '../../state/keep-facts.ts';

const { local } = fakeBrowser.storage;
const key = 'night:2026-11-22';
const fact = (kind: 'started' | 'goodNight' | 'told', minute: number): Ledger[number] => {
  return { kind, at: `2026-11-22T21:${minute}:00Z`, device: 'here' };
};
const [started, goodNight, told] = [fact('started', 10), fact('goodNight', 20), fact('told', 30)];

beforeEach(() => fakeBrowser.reset());

it('puts back what a late write has dropped, beside what was recorded since', async () => {
  await local.set({ [key]: [started, told] });
  await keepFacts(key, { oldValue: [started, goodNight], newValue: [started] });
  expect(await local.get(key)).toEqual({ [key]: [started, goodNight, told] });
});

it('writes nothing when a change only adds', async () => {
  await keepFacts(key, { oldValue: [started], newValue: [started, goodNight] });
  expect(await local.get(key)).toEqual({});
});

it('writes nothing when the facts are back already', async () => {
  const stored = [goodNight, started];
  await local.set({ [key]: stored });
  await keepFacts(key, { oldValue: [goodNight], newValue: [started] });
  expect(await local.get(key)).toEqual({ [key]: stored });
});

it('leaves forgotten what was forgotten as a whole', async () => {
  await keepFacts(key, { oldValue: [goodNight] });
  expect(await local.get(key)).toEqual({});
});

it('takes a value that cannot be read for one without facts', async () => {
  await local.set({ [key]: [told] });
  await keepFacts(key, { oldValue: 'rubbish', newValue: [told] });
  expect(await local.get(key)).toEqual({ [key]: [told] });
});
