import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSession, remember } from '../../nudge/session.ts';
import { defaultSettings } from '../../state/settings.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

const settings = { ...defaultSettings, edit: { at: '2026-11-22T20:00:00Z', device: 'desk', count: 3 } };

it('remembers that the browser runs, the settings and the picture of the button', async () => {
  await remember({}, { settings, icon: 'night' });
  expect(await readSession()).toEqual({ running: true, settings, icon: 'night' });
});

it('writes nothing that it knows already', async () => {
  const set = vi.spyOn(fakeBrowser.storage.session, 'set');
  await remember({ running: true, settings, icon: 'day' }, { settings, icon: 'day' });
  await remember({ running: true, icon: 'day' }, { settings: undefined, icon: undefined });
  expect(set).not.toHaveBeenCalled();
});

it('keeps what was remembered where nothing better is known', async () => {
  await remember({}, { settings, icon: 'night' });
  await remember({ settings, icon: 'night' }, { settings: undefined, icon: undefined });
  expect(await readSession()).toEqual({ running: true, settings, icon: 'night' });
});
