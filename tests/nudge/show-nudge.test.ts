import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clockTime } from '../../bedtime/clock-time.ts';
import type { Nudge } from '../../bedtime/decision.ts';
import type { Entry } from '../../bedtime/ledger.ts';
import { nudgeId } from '../../bedtime/nudge-id.ts';
import { tonight } from '../../bedtime/tonight.ts';
import type { Week } from '../../bedtime/week.ts';
import type { Evening } from '../../nudge/evening.ts';
import { showNudge } from '../../nudge/show-nudge.ts';
import { ledgerStore } from '../../state/ledger-store.ts';
import { defaultSettings } from '../../state/settings.ts';

const plan = { on: true, bedtime: clockTime('22:30'), wake: clockTime('06:30') };
const week: Week = { mon: plan, tue: plan, wed: plan, thu: plan, fri: plan, sat: plan, sun: plan };
const now = Temporal.Instant.from('2026-11-22T21:30:00Z');
const times = tonight({ week, leadMinutes: 45, zone: 'Europe/Amsterdam' }, now);
if (!times) throw new Error('This night is on.');
const key = { night: times.night, stage: 'bedtime', turn: 1 } as const;
const nudge: Nudge = { ...key, id: nudgeId(key), times, late: undefined };
const evening = {
  now,
  device: 'a',
  settings: defaultSettings,
  language: 'en',
  ledgers: new Map(),
} as unknown as Evening;
const fact = { device: 'a', stage: 'bedtime', turn: 1, bedtime: '22:30' } as const;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: now.epochMilliseconds + 60_000, toFake: ['Temporal'] });
});
afterEach(() => void vi.useRealTimers());

describe('a nudge that was decided on', () => {
  it('is claimed, shown and recorded', async () => {
    await showNudge(nudge, evening);
    expect(Object.keys(await fakeBrowser.notifications.getAll())).toEqual([nudge.id]);
    const facts = await ledgerStore(times.night).read();
    expect(facts.map(({ kind }) => kind)).toEqual(['claimed', 'shown']);
  });

  it('is the badge, with the reason on record, when the browser refuses the least too', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(fakeBrowser.notifications, 'create').mockRejectedValue(new Error('Unable to download all images.'));
    await showNudge(nudge, evening);
    expect(await ledgerStore(times.night).read()).toMatchObject([
      { kind: 'claimed' },
      { kind: 'failed', channel: 'notification', why: 'Unable to download all images.' },
      { kind: 'shown', channel: 'badge' },
    ]);
    vi.restoreAllMocks();
  });

  it('is left alone when another tick has given it since, however long ago', async () => {
    const given: Entry[] = [
      { kind: 'claimed', at: '2026-11-22T21:30:00Z', ...fact },
      { kind: 'shown', at: '2026-11-22T21:30:01Z', ...fact, channel: 'notification' },
    ];
    await ledgerStore(times.night).update(() => given);
    const create = vi.spyOn(fakeBrowser.notifications, 'create');
    await showNudge(nudge, evening);
    expect(create).not.toHaveBeenCalled();
    expect(await ledgerStore(times.night).read()).toEqual(given);
    create.mockRestore();
  });

  it.each([
    ['is given up to the last second before the wake time', times.endsAt, -1_000, true, ['claimed', 'shown']],
    ['is left alone when the night has ended since: reading took its time', times.endsAt, 0, false, []],
    ['is given from the second on in which it is due', now, 0, true, ['claimed', 'shown']],
    ['is left alone when the clock was set back since to a second before', now, -1_000, false, []],
  ])('%s', async (_, from, ms, isGiven, kinds) => {
    vi.useFakeTimers({ now: from.epochMilliseconds + ms, toFake: ['Temporal'] });
    await showNudge(nudge, evening);
    expect(Object.keys(await fakeBrowser.notifications.getAll())).toEqual(isGiven ? [nudge.id] : []);
    expect((await ledgerStore(times.night).read()).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('is left alone when the clock was set back since, though nothing can be claimed', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('The disk is full.'));
    vi.useFakeTimers({ now: now.epochMilliseconds - 600_000, toFake: ['Temporal'] });
    await showNudge(nudge, evening);
    vi.restoreAllMocks();
    expect(await fakeBrowser.notifications.getAll()).toEqual({});
  });

  it('is left alone when another machine has told since that the person asked for more time', async () => {
    const snoozed: Entry = { kind: 'snoozed', at: '2026-11-22T21:29:59Z', device: 'b', until: '2026-11-22T21:39:59Z' };
    await ledgerStore(times.night).update(() => [snoozed]);
    await showNudge(nudge, evening);
    expect(await fakeBrowser.notifications.getAll()).toEqual({});
    expect(await ledgerStore(times.night).read()).toEqual([snoozed]);
  });

  it('is left alone when the person has answered since', async () => {
    await ledgerStore(times.night).update(() => [{ kind: 'goodNight', at: '2026-11-22T21:29:59Z', device: 'a' }]);
    await showNudge(nudge, evening);
    expect(await fakeBrowser.notifications.getAll()).toEqual({});
  });
});
