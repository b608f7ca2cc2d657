import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Entry } from '../../bedtime/ledger.ts';
import type { NightId } from '../../bedtime/night.ts';
import { mostOwnTips } from '../../content/own-tip.ts';
import { bringBack, bringBackFile } from '../../state/bring-back.ts';
import { collectData } from '../../state/save-data.ts';
import { mostFileBytes, savedText } from '../../state/saved-data.ts';
import { defaultSettings } from '../../state/settings.ts';
import { fileWith, hostileFiles } from '../support/hostile-files.ts';
import { nameKeys } from '../support/named-keys.ts';

const { local } = fakeBrowser.storage;
const night = '2026-11-22' as NightId;
const key = `night:${night}`;
const fact = (kind: 'goodNight' | 'started', device: string): Entry => ({ kind, at: '2026-11-22T21:00:00Z', device });
const tip = (name: string, text = `Tip ${name}.`) => {
  return { id: `own/00000000-0000-4000-8000-${name.padStart(12, '0')}`, text, isFavourite: false, isHidden: false };
};
const own = { ...defaultSettings, leadMinutes: 30, edit: { at: '2026-11-20T12:00:00Z', device: 'here', count: 4 } };
const stored = {
  settings: own,
  'settings:good': own,
  device: 'here',
  ownTips: [tip('1'), tip('2')],
  rotation: { round: 1, seen: ['tip-1'] },
  [key]: [fact('started', 'here')],
};
const text = async () => JSON.stringify(await local.get());

beforeEach(async () => {
  fakeBrowser.reset();
  nameKeys();
  vi.useFakeTimers({ now: Temporal.Instant.from('2026-11-24T12:00:00Z').epochMilliseconds, toFake: ['Temporal'] });
  await local.set(structuredClone(stored));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a file that is brought back', () => {
  it('gives its settings, as an edit of the person, and leaves what it does not say', async () => {
    const settings = { version: 1, leadMinutes: 60, week: { mon: { bedtime: '21:00' } } };
    const brought = await bringBack(fileWith({ settings }));
    const now = (await local.get())['settings'] as typeof own;
    expect(now).toEqual({
      ...own,
      leadMinutes: 60,
      week: { ...own.week, mon: { ...own.week.mon, bedtime: '21:00' } },
      edit: { at: '2026-11-24T12:00:00Z', device: 'here', count: 5 },
    });
    expect((await local.get())['settings:good']).toEqual(now);
    expect(brought).toMatchObject({ is: 'brought', settings: { before: own, after: now } });
  });

  it('adds its facts to each night, its own tips and what was shown', async () => {
    const brought = await bringBack(
      fileWith({
        nights: { [night]: [fact('goodNight', 'there')], '2026-11-01': [fact('started', 'there')], '2026-10-01': [] },
        ownTips: [tip('1', 'Another text.'), tip('9', 'Tip 2.'), tip('3')],
        rotation: { round: 1, seen: ['tip-2'] },
      }),
    );
    expect(brought).toMatchObject({ nights: 2, tips: 1 });
    const now = await local.get();
    expect(now[key]).toEqual([fact('started', 'here'), fact('goodNight', 'there')]);
    expect(now['night:2026-11-01']).toEqual([fact('started', 'there')]);
    expect(now).not.toHaveProperty('night:2026-10-01');
    expect(now['ownTips']).toEqual([tip('1'), tip('2'), tip('3')]);
    expect(now['rotation']).toEqual({ round: 1, seen: ['tip-1', 'tip-2'] });
  });

  it('changes nothing, and is no edit, when it says what is there already', async () => {
    const saved = savedText(await collectData(), Temporal.Now.instant());
    const before = await text();
    const set = vi.spyOn(local, 'set');
    expect(await bringBack(saved)).toEqual({ is: 'brought', nights: 0, tips: 0, settings: undefined });
    expect(await text()).toBe(before);
    expect(set).not.toHaveBeenCalled();
  });

  it('brings everything back to an empty place, but for the name of the machine', async () => {
    const saved = savedText(await collectData(), Temporal.Now.instant());
    await local.clear();
    await bringBack(saved);
    const { device, settings, 'settings:good': good, ...others } = await local.get();
    const { device: _, settings: __, 'settings:good': ___, ...before } = stored;
    expect(others).toEqual(before);
    expect(device).not.toBe('here');
    expect(settings).toEqual({ ...own, edit: { at: '2026-11-24T12:00:00Z', device, count: 1 } });
    expect(good).toEqual(settings);
  });

  it('is written in one piece, and keeps aside what could not be read before', async () => {
    await local.set({ [key]: [fact('started', 'here'), 'rubbish'], [`${key}:unreadable`]: ['older'] });
    const set = vi.spyOn(local, 'set');
    await bringBack(fileWith({ ownTips: [tip('3')], nights: { [night]: [fact('goodNight', 'there')] } }));
    expect(set).toHaveBeenCalledTimes(1);
    expect((await local.get())[`${key}:unreadable`]).toEqual(['older', 'rubbish']);
  });

  it('waits for whoever is writing, and overwrites nothing', async () => {
    let end = () => {};
    const writer = navigator.locks.request(key, async () => {
      await new Promise<void>((resolve) => (end = resolve));
      await local.set({ [key]: [fact('started', 'here'), fact('goodNight', 'here')] });
    });
    const bringing = bringBack(fileWith({ nights: { [night]: [fact('goodNight', 'there')] } }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    end();
    await Promise.all([writer, bringing]);
    expect((await local.get())[key]).toHaveLength(3);
  });

  it('comes to nothing, and says so, when a writer does not come to an end', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let end = () => {};
    const stuck = navigator.locks.request('settings', () => new Promise<void>((resolve) => (end = resolve)));
    const before = await text();
    const bringing = bringBack(fileWith());
    await vi.advanceTimersByTimeAsync(5_100);
    expect(await bringing).toEqual({ is: 'busy' });
    expect(await text()).toBe(before);
    end();
    await stuck;
  });

  it('comes to nothing when storage takes nothing', async () => {
    const before = await text();
    vi.spyOn(local, 'set').mockRejectedValue(new Error('Resource::kQuotaBytes quota exceeded'));
    await expect(bringBack(fileWith({ ownTips: [tip('3')] }))).rejects.toThrow('quota');
    expect(await text()).toBe(before);
  });
});

describe('a file that is refused', () => {
  it.each(hostileFiles)('$what: not a byte of what is stored changes', async ({ text: hostile, is, path }) => {
    const before = await text();
    const writes = [vi.spyOn(local, 'set'), vi.spyOn(local, 'remove')];
    expect(await bringBack(hostile)).toMatchObject({ is, ...(path && { path }) });
    expect(await text()).toBe(before);
    for (const write of writes) expect(write).not.toHaveBeenCalled();
  });

  it('more own tips than there is room for: not a byte changes, nor do the settings', async () => {
    const before = await text();
    const ownTips = Array.from({ length: mostOwnTips }, (_, at) => tip(String(at + 2)));
    expect(await bringBack(fileWith({ ownTips }))).toEqual({ is: 'full' });
    expect(await text()).toBe(before);
    expect(await bringBack(fileWith({ ownTips: ownTips.slice(0, -1) }))).toMatchObject({ is: 'brought', tips: 48 });
  });

  it('ten megabytes: it is not even read', async () => {
    const file = new Blob(['z'.repeat(10_000_000)]);
    const read = vi.spyOn(file, 'text');
    expect(await bringBackFile(file)).toEqual({ is: 'large' });
    expect(read).not.toHaveBeenCalled();
    expect(await bringBackFile(new Blob(['z'.repeat(mostFileBytes)]))).toEqual({ is: 'notJson' });
  });
});
