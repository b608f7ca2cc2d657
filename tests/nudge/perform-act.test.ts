import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Actions } from '../../bedtime/actions.ts';
import type { Evening } from '../../nudge/evening.ts';
import { performAct } from '../../nudge/perform-act.ts';
import type { EveningAct } from '../../state/evening-model.ts';

vi.mock('../../nudge/tick.ts', () => ({ tick: vi.fn(async () => []) }));

const night = '2026-11-22';
const at = (time: string) => `2026-11-22T${time}:00Z`;
const started = { kind: 'started', at: at('21:00'), device: 'a' } as const;
const all = {
  start: true,
  goodNight: true,
  skip: true,
  snooze: { minutes: 10, until: Temporal.Instant.from(at('21:41')), left: 1 },
  undo: started,
} as Actions;
const none: Actions = { start: false, goodNight: false, skip: false, snooze: undefined, undo: undefined };
const evening = (actions: Actions | undefined, isAhead = true) =>
  ({ actions, decision: { night: isAhead ? { night } : undefined } }) as unknown as Evening;
const facts = async () => (await fakeBrowser.storage.local.get())[`night:${night}`];
const acts: readonly EveningAct[] = ['start', 'goodNight', 'skip', 'snooze', 'undo'];

beforeEach(() => fakeBrowser.reset());

describe('what a person does about tonight', () => {
  it.each<[EveningAct, object]>([
    ['start', { kind: 'started' }],
    ['goodNight', { kind: 'goodNight' }],
    ['skip', { kind: 'skipped' }],
    ['snooze', { kind: 'snoozed', until: at('21:41') }],
    ['undo', { kind: 'restored', undoes: `${at('21:00')}/a/started` }],
  ])('is written down: %s', async (act, fact) => {
    await fakeBrowser.storage.local.set({ [`night:${night}`]: [started] });
    expect(await performAct(act, evening(all))).toBe(true);
    expect(await facts()).toEqual([started, { at: expect.any(String), device: expect.any(String), ...fact }]);
  });

  it('is no undo of what was forgotten meanwhile', async () => {
    await performAct('undo', evening(all));
    expect(await facts()).toBeUndefined();
  });

  it.each(acts)('is not, and that is said, when it is not to be had any more: %s', async (act) => {
    expect(await performAct(act, evening({ ...all, [act]: none[act] }))).toBe(false);
    expect(await performAct(act, evening(undefined))).toBe(false);
    expect(await performAct(act, evening(all, false))).toBe(false);
    expect(await facts()).toBeUndefined();
  });

  it('is not done by halves: storage that fails is told', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    await expect(performAct('goodNight', evening(all))).rejects.toThrow('full');
    vi.restoreAllMocks();
  });
});
