import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background/index.ts';
import { tick } from '../../nudge/tick.ts';

vi.mock('../../nudge/tick.ts', () => ({ tick: vi.fn(async () => []) }));
// The fake browser has no such events.
vi.mock('../../platform/idle.ts', () => ({ onPresenceChanged: () => undefined }));
vi.mock('../../platform/lifecycle.ts', () => ({
  onCommand: () => undefined,
  onInstalled: () => undefined,
  onStartup: () => undefined,
}));
vi.mock('../../platform/notifications.ts', async (real) => ({
  ...(await real<object>()),
  onNoticeClicked: () => undefined,
  onNoticeClosed: () => undefined,
}));

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  background.main();
});

it('ticks when it starts', () => {
  expect(tick).toHaveBeenCalledTimes(1);
});

it.each(['settings', 'night:2026-11-22', 'reachConfirmed'])('ticks at once when %s is stored', async (key) => {
  await fakeBrowser.storage.local.set({ [key]: [] });
  expect(tick).toHaveBeenCalledTimes(2);
});

it.each(['rotation', 'pulse', 'ownTips'])('does not tick for %s, which changes no nudge', async (key) => {
  await fakeBrowser.storage.local.set({ [key]: [] });
  expect(tick).toHaveBeenCalledTimes(1);
});

it('lends the engine to a page that has loaded the file for it, and does nothing else there', async () => {
  const borrowed = vi.fn();
  vi.stubGlobal('slaapwelBorrows', borrowed);
  fakeBrowser.reset();
  vi.clearAllMocks();
  background.main();
  vi.unstubAllGlobals();
  expect(borrowed).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ tick }));
  await fakeBrowser.storage.local.set({ settings: {} });
  expect(tick).not.toHaveBeenCalled();
});
