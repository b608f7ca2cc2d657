import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Entry } from '../../bedtime/ledger.ts';
import type { NightId } from '../../bedtime/night.ts';
import { readEvening } from '../../nudge/evening.ts';
import { exchange } from '../../nudge/exchange.ts';
import { ledgerStore } from '../../state/ledger-store.ts';
import { defaultSettings, type Settings } from '../../state/settings.ts';
import { settingsStore } from '../../state/settings-store.ts';

const { local, sync } = fakeBrowser.storage;
const tonight = '2026-11-22' as NightId;
const key = `night:${tonight}`;

const fact = (kind: 'goodNight' | 'started', device: string, at = '2026-11-22T21:00:00Z'): Entry => ({
  kind,
  at,
  device,
});
const edited = (leadMinutes: number, at: string, device: string): Settings => ({
  ...defaultSettings,
  leadMinutes,
  edit: { at, device, count: 1 },
});

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en');
  vi.spyOn(fakeBrowser.idle, 'queryState').mockResolvedValue('active' as never);
  vi.spyOn(fakeBrowser.notifications, 'getPermissionLevel').mockResolvedValue('granted' as never);
  vi.useFakeTimers({ now: Temporal.Instant.from('2026-11-22T20:00:00Z').epochMilliseconds, toFake: ['Temporal'] });
});
afterEach(() => void vi.useRealTimers());

describe('what travels to the other machines', () => {
  it('is nothing as long as nobody has edited or answered: defaults must not wipe what is there', async () => {
    await exchange(await readEvening());
    expect(await sync.get()).toEqual({});
  });

  it('is the settings that a person edited', async () => {
    const own = edited(30, '2026-11-22T19:00:00Z', 'a');
    await local.set({ settings: own });
    await exchange(await readEvening());
    expect(await sync.get()).toEqual({ settings: own });
  });

  it('is the answers of tonight, and not what the machine did by itself', async () => {
    const held: Entry = {
      ...fact('started', 'a'),
      kind: 'held',
      stage: 'bedtime',
      turn: 1,
      bedtime: '22:30',
      hold: 'idle',
    };
    await local.set({ [key]: [held, fact('goodNight', 'a')] });
    await exchange(await readEvening());
    expect((await sync.get())[key]).toEqual([fact('goodNight', 'a')]);
  });

  it('is nothing at all when everything is to stay here', async () => {
    await local.set({
      settings: { ...edited(30, '2026-11-22T19:00:00Z', 'a'), sync: false },
      [key]: [fact('goodNight', 'a')],
    });
    await exchange(await readEvening());
    expect(await sync.get()).toEqual({});
  });

  it('is not written again when nothing is new', async () => {
    await local.set({ settings: edited(30, '2026-11-22T19:00:00Z', 'a'), [key]: [fact('goodNight', 'a')] });
    await exchange(await readEvening());
    const set = vi.spyOn(sync, 'set');
    await exchange(await readEvening());
    expect(set).not.toHaveBeenCalled();
    set.mockRestore();
  });

  it('is left alone while a machine may share it on which it is two dates earlier: both would write for hours', async () => {
    await sync.set({ 'night:2026-11-18': [fact('goodNight', 'a')], 'night:2026-11-19': [fact('goodNight', 'a')] });
    await exchange(await readEvening());
    expect(Object.keys(await sync.get())).toEqual(['night:2026-11-19']);
  });

  it('is cleared away after a few nights', async () => {
    await sync.set({ 'night:2026-11-15': [fact('goodNight', 'a')], 'night:2026-11-21': [fact('goodNight', 'a')] });
    await exchange(await readEvening());
    expect(Object.keys(await sync.get())).toEqual(['night:2026-11-21']);
  });
});

describe('what comes from the other machines', () => {
  it('is the newer settings, whichever side they are on', async () => {
    await local.set({ settings: edited(30, '2026-11-22T19:00:00Z', 'a') });
    await sync.set({ settings: edited(60, '2026-11-22T19:30:00Z', 'b') });
    await exchange(await readEvening());
    expect((await settingsStore.read()).leadMinutes).toBe(60);
    await local.set({ settings: edited(90, '2026-11-22T19:45:00Z', 'a') });
    await exchange(await readEvening());
    expect((await sync.get())['settings']).toMatchObject({ leadMinutes: 90 });
  });

  it('is the same on both machines when they were edited in one instant', async () => {
    const [a, b] = [edited(30, '2026-11-22T19:00:00Z', 'a'), edited(60, '2026-11-22T19:00:00Z', 'b')];
    await local.set({ settings: a });
    await sync.set({ settings: b });
    await exchange(await readEvening());
    expect(await settingsStore.read()).toEqual(b);
    await local.set({ settings: b });
    await sync.set({ settings: a });
    await exchange(await readEvening());
    expect((await sync.get())['settings']).toEqual(b);
  });

  it('is an answer given there, beside those given here', async () => {
    await local.set({ [key]: [fact('started', 'a', '2026-11-22T20:50:00Z')] });
    await sync.set({ [key]: [fact('goodNight', 'b')] });
    await exchange(await readEvening());
    const both = [fact('started', 'a', '2026-11-22T20:50:00Z'), fact('goodNight', 'b')];
    expect(await ledgerStore(tonight).read()).toEqual(both);
    expect((await sync.get())[key]).toEqual(both);
  });

  it('is nothing that cannot be read', async () => {
    await sync.set({ settings: 'garbage', [key]: [{ kind: 'goodNight' }] });
    await exchange(await readEvening());
    expect(await settingsStore.read()).toEqual(defaultSettings);
    expect(await ledgerStore(tonight).read()).toEqual([]);
  });

  it('is no default in the place of what cannot be read: what was set here stays', async () => {
    const own = edited(60, '2026-11-22T18:00:00Z', 'a');
    await local.set({ settings: own });
    await sync.set({ settings: { ...edited(30, '2026-11-22T19:00:00Z', 'b'), leadMinutes: 'rubbish', sync: 7 } });
    await exchange(await readEvening());
    expect(await settingsStore.read()).toEqual(edited(60, '2026-11-22T19:00:00Z', 'b'));
  });
});

it('catches up once the browser account can be written again', async () => {
  await local.set({ settings: edited(30, '2026-11-22T19:00:00Z', 'a') });
  const set = vi.spyOn(sync, 'set').mockRejectedValueOnce(new Error('MAX_WRITE_OPERATIONS_PER_MINUTE'));
  await expect(exchange(await readEvening())).rejects.toThrow();
  expect((await settingsStore.read()).leadMinutes).toBe(30);
  await exchange(await readEvening());
  expect((await sync.get())['settings']).toMatchObject({ leadMinutes: 30 });
  set.mockRestore();
});
