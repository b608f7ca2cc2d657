import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Entry, Ledger } from '../../bedtime/ledger.ts';
import type { NightId } from '../../bedtime/night.ts';
import { recoverFacts } from '../../nudge/recover-facts.ts';
import { addFacts } from '../../state/ledger-store.ts';
import { nameKeys } from '../support/named-keys.ts';

const { local } = fakeBrowser.storage;
const [lastMonth, before, tonight] = ['2026-10-21', '2026-11-21', '2026-11-22'] as [NightId, NightId, NightId];
const key = `night:${tonight}`;
const fact = (kind: 'started' | 'goodNight' | 'told', minute: number): Entry => {
  return { kind, at: `2026-11-22T21:${minute}:00Z`, device: 'here' };
};
const [started, goodNight, told] = [fact('started', 10), fact('goodNight', 20), fact('told', 30)];

const [justStarted, calm, inDoubt] = [{}, { running: true }, { running: true, doubt: true }];

/** Looks for lost facts of two nights, of which tonight's ledger was read so. */
async function recovered(read: Ledger, session: object = inDoubt): Promise<boolean> {
  const evening = {
    session,
    ledgers: new Map([
      [before, []],
      [tonight, read],
    ]),
  };
  return recoverFacts(evening as unknown as Parameters<typeof recoverFacts>[0]);
}

async function tonightsFacts(): Promise<unknown> {
  return (await local.get(key))[key];
}

async function kept(): Promise<readonly string[]> {
  return Object.keys(await local.get()).filter((name) => name.startsWith('fact:'));
}

beforeEach(() => {
  fakeBrowser.reset();
  nameKeys();
});

describe('what a late write has dropped from a night', () => {
  it.each([
    ['a write in doubt', inDoubt],
    ['the browser has started', justStarted],
  ])('is put back after %s, beside what was recorded since', async (_, session) => {
    await addFacts(tonight, [started, goodNight]);
    await local.set({ [key]: [started, told] });
    expect(await recovered([started, told], session)).toBe(true);
    expect(await tonightsFacts()).toEqual([started, goodNight, told]);
  });

  it('is each fact that was ever recorded, by whichever of two writers who know nothing of each other', async () => {
    await addFacts(tonight, [told, goodNight]);
    await local.remove(key);
    await addFacts(tonight, [started]);
    expect(await recovered([started])).toBe(true);
    expect(await tonightsFacts()).toEqual([started, goodNight, told]);
  });

  it('is not looked for as long as no write is in doubt', async () => {
    await addFacts(tonight, [goodNight]);
    const get = vi.spyOn(local, 'get');
    expect(await recovered([], calm)).toBe(false);
    expect(get).not.toHaveBeenCalled();
    get.mockRestore();
  });
});

it('is put back night by night, and not fact by fact: a browser may take seconds for each answer', async () => {
  const facts = [10, 20, 30, 40].map((minute) => fact('told', minute));
  await addFacts(before, facts);
  await addFacts(tonight, facts);
  await local.remove([key, `night:${before}`]);
  const get = vi.spyOn(local, 'get');
  expect(await recovered([])).toBe(true);
  // Of each night once its facts, and once its ledger to add them to.
  expect(get.mock.calls.filter(([keys]) => keys)).toHaveLength(4);
  get.mockRestore();
  expect(await local.get([key, `night:${before}`])).toEqual({ [key]: facts, [`night:${before}`]: facts });
});

it('changes nothing where a night has all of its facts', async () => {
  await addFacts(tonight, [goodNight]);
  const set = vi.spyOn(local, 'set');
  expect(await recovered([started, goodNight])).toBe(false);
  expect(set).not.toHaveBeenCalled();
});

it('leaves every other night alone, and those that no tick looks at', async () => {
  for (const night of [before, '2099-06-01' as NightId]) {
    await addFacts(night, [goodNight]);
    await local.set({ [`night:${night}`]: [] });
  }
  expect(await recovered([])).toBe(true);
  expect(await tonightsFacts()).toBeUndefined();
  expect(await local.get(['night:2099-06-01', `night:${before}`])).toEqual({
    'night:2099-06-01': [],
    [`night:${before}`]: [goodNight],
  });
});

it('makes nothing of what cannot be read', async () => {
  await local.set({ [`fact:${tonight}/rubbish`]: 'rubbish', [`fact:${tonight}/list`]: [7] });
  await recovered([started]);
  expect(await tonightsFacts()).toBeUndefined();
});

describe('what is kept of a night that no tick looks at any more', () => {
  beforeEach(async () => {
    for (const night of [lastMonth, before, tonight]) await addFacts(night, [goodNight]);
  });

  it('is cleared away when the browser has started, and nothing else is', async () => {
    await local.set({ device: 'here' });
    await recovered([goodNight], justStarted);
    expect(await kept()).toEqual([before, tonight].map((night) => expect.stringContaining(`fact:${night}/`)));
    expect(await local.get(['device', `night:${lastMonth}`])).toEqual({
      device: 'here',
      [`night:${lastMonth}`]: [goodNight],
    });
  });

  it('stays as long as the browser runs, so that a tick that is told of nothing new writes nothing', async () => {
    await recovered([goodNight]);
    expect(await kept()).toHaveLength(3);
  });
});
