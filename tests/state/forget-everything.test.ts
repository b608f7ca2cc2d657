import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readEvening } from '../../nudge/evening.ts';
import { exchange } from '../../nudge/exchange.ts';
import { editSettings } from '../../state/edit-settings.ts';
import { forgetEverything } from '../../state/forget-everything.ts';
import { defaultSettings } from '../../state/settings.ts';
import { nameKeys } from '../support/named-keys.ts';

const { local, session, sync } = fakeBrowser.storage;
const key = 'night:2026-11-24';
const edit = { at: '2026-11-20T12:00:00Z', device: 'here', count: 4 };
const own = { ...defaultSettings, leadMinutes: 30, edit };
const fact = { kind: 'goodNight', at: '2026-11-24T21:00:00Z', device: 'here' } as const;
const alone = { ...defaultSettings, sync: false };
/** What a tick does with the person's other machines. A tick also gives the machine a new name. */
const meetOthers = async () => exchange(await readEvening());
const nameless = async () => ({ ...(await local.get()), device: undefined });
const gone = { settings: alone, 'settings:good': alone };

beforeEach(async () => {
  fakeBrowser.reset();
  nameKeys();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en');
  vi.spyOn(fakeBrowser.idle, 'queryState').mockResolvedValue('active' as never);
  vi.spyOn(fakeBrowser.notifications, 'getPermissionLevel').mockResolvedValue('granted' as never);
  vi.useFakeTimers({ now: Temporal.Instant.from('2026-11-24T12:00:00Z').epochMilliseconds, toFake: ['Temporal'] });
  await local.set({
    ...{ settings: own, 'settings:good': own, 'settings:unreadable': ['x'], device: 'here' },
    ...{ [key]: [fact], 'night:2020-01-01': [fact], ownTips: [{}], rotation: {}, pulse: {}, whatever: 1 },
  });
  await session.set({ running: true, settings: own, 'given:nudge/2026-11-24/bedtime/1': [] });
  await sync.set({ settings: own, [key]: [fact] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('everything that is forgotten', () => {
  it('is gone from this machine, from the session and from the account', async () => {
    expect(await forgetEverything()).toEqual({ is: 'forgotten' });
    expect(await local.get()).toEqual(gone);
    expect(await session.get()).toEqual({});
    expect(await sync.get()).toEqual({});
  });

  it('does not come back from another machine that keeps its own', async () => {
    await forgetEverything();
    await sync.set({ settings: { ...own, edit: { at: '2026-11-24T13:00:00Z', device: 'there', count: 9 } } });
    await meetOthers();
    expect(await nameless()).toEqual(gone);
  });

  it('does not wipe the others, nor does this machine when it goes along with them again', async () => {
    await forgetEverything();
    const theirs = { ...own, edit: { at: '2026-11-24T11:00:00Z', device: 'there', count: 9 } };
    await sync.set({ settings: theirs });
    await editSettings((old) => ({ ...old, sync: true }));
    await meetOthers();
    expect((await local.get())['settings']).toEqual(theirs);
    expect(await sync.get()).toEqual({ settings: theirs });
  });

  it('is forgotten after whoever is writing, so that nothing of it is written again', async () => {
    let end = () => {};
    const held = new Promise<void>((resolve) => (end = resolve));
    const writer = navigator.locks.request(key, async () => {
      const { [key]: facts } = await local.get(key);
      await held;
      await local.set({ [key]: facts });
    });
    const forgetting = forgetEverything();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await local.get())[key]).toEqual([fact]);
    end();
    await Promise.all([writer, forgetting]);
    expect((await local.get())[key]).toBeUndefined();
  });

  it('is forgotten between two ticks, not in the middle of one', async () => {
    let end = () => {};
    const tick = navigator.locks.request('tick', () => new Promise<void>((resolve) => (end = resolve)));
    const forgetting = forgetEverything();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await local.get())['settings']).toEqual(own);
    end();
    await Promise.all([tick, forgetting]);
    expect(await local.get()).toEqual(gone);
  });

  it('is all still there when a writer does not come to an end', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let end = () => {};
    const stuck = navigator.locks.request('ownTips', () => new Promise<void>((resolve) => (end = resolve)));
    const before = JSON.stringify(await local.get());
    const forgetting = forgetEverything();
    await vi.advanceTimersByTimeAsync(0);
    await vi.advanceTimersByTimeAsync(5_100);
    expect(await forgetting).toEqual({ is: 'busy' });
    expect(JSON.stringify(await local.get())).toBe(before);
    end();
    await stuck;
  });

  it('is forgotten here when the account cannot be reached, and that is said', async () => {
    vi.spyOn(sync, 'remove').mockRejectedValue(new Error('MAX_WRITE_OPERATIONS_PER_MINUTE'));
    expect(await forgetEverything()).toEqual({ is: 'unreached', why: 'MAX_WRITE_OPERATIONS_PER_MINUTE' });
    expect(await local.get()).toEqual(gone);
    await meetOthers();
    expect(await nameless()).toEqual(gone);
  });

  it('cannot come back from the account, wherever it is interrupted', async () => {
    vi.spyOn(local, 'remove').mockRejectedValue(new Error('The browser storage does not answer.'));
    await expect(forgetEverything()).rejects.toThrow('does not answer');
    const { settings } = await local.get();
    await meetOthers();
    expect(settings).toEqual(alone);
    expect((await local.get())['settings']).toEqual(alone);
  });
});
