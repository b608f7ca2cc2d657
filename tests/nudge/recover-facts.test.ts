import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Entry, Ledger } from '../../bedtime/ledger.ts';
import type { NightId } from '../../bedtime/night.ts';
import { recoverFacts } from '../../nudge/recover-facts.ts';
import { noteFacts } from '../../state/ledger-store.ts';

const { local, session } = fakeBrowser.storage;
const [tonight, other] = ['2026-11-22', '2026-11-21'] as [NightId, NightId];
const key = `night:${tonight}`;
const fact = (kind: 'started' | 'goodNight' | 'told', minute: number): Entry => {
  return { kind, at: `2026-11-22T21:${minute}:00Z`, device: 'here' };
};
const [started, goodNight, told] = [fact('started', 10), fact('goodNight', 20), fact('told', 30)];

/** Puts back what the session knows of tonight, whose ledger was read so. */
async function recovered(read: Ledger, doubt = true): Promise<boolean> {
  const evening = { session: { doubt }, ledgers: new Map([[tonight, read]]) };
  return recoverFacts(evening as unknown as Parameters<typeof recoverFacts>[0]);
}

beforeEach(() => fakeBrowser.reset());

describe('what the browser session has noted of a night', () => {
  it('is put back where the ledger lacks it, beside what was recorded since', async () => {
    await noteFacts(key, [started, goodNight]);
    await local.set({ [key]: [started, told] });
    expect(await recovered([started])).toBe(false);
    expect(await local.get(key)).toEqual({ [key]: [started, goodNight, told] });
  });

  it('changes nothing where the ledger has it all', async () => {
    const set = vi.spyOn(local, 'set');
    await noteFacts(key, [goodNight]);
    expect(await recovered([started, goodNight])).toBe(true);
    expect(set).not.toHaveBeenCalled();
  });

  it('is not asked for as long as nothing may have been overwritten', async () => {
    await noteFacts(key, [goodNight]);
    const get = vi.spyOn(session, 'get');
    expect(await recovered([started], false)).toBe(true);
    expect(get).not.toHaveBeenCalled();
    get.mockRestore();
  });

  it('is each fact that was ever noted, whoever noted it and in whatever order', async () => {
    await Promise.all([noteFacts(key, [told, goodNight]), noteFacts(key, [started])]);
    await recovered([]);
    expect(await local.get(key)).toEqual({ [key]: [started, goodNight, told] });
  });

  it('stays out of every other night, and of what else the session knows', async () => {
    await noteFacts(`night:${other}`, [goodNight]);
    await session.set({ running: true, [`given:nudge/${tonight}/bedtime/1`]: [goodNight] });
    expect(await recovered([started])).toBe(true);
    expect(await local.get()).toEqual({});
  });

  it('does no harm where it cannot be read', async () => {
    await session.set({ [`${key}/rubbish`]: 'rubbish', [`${key}/list`]: [7] });
    await recovered([started]);
    expect(await local.get()).toEqual({});
  });
});

it('is only logged when it cannot be noted', async () => {
  vi.spyOn(session, 'set').mockRejectedValueOnce(new Error('full'));
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  await noteFacts(key, [goodNight]);
  expect(warn.mock.lastCall?.join()).toContain('full');
  vi.restoreAllMocks();
});
