import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSession, remember } from '../../nudge/session.ts';
import { defaultSettings } from '../../state/settings.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

const settings = { ...defaultSettings, edit: { at: '2026-11-22T20:00:00Z', device: 'desk', count: 3 } };

it('remembers that the browser runs, the settings and what the button wears', async () => {
  await remember({}, { settings, dress: 'night firm' });
  expect(await readSession()).toEqual({ running: true, settings, dress: 'night firm' });
});

it('writes nothing that it knows already', async () => {
  const set = vi.spyOn(fakeBrowser.storage.session, 'set');
  await remember({ running: true, settings, dress: 'day calm' }, { settings, dress: 'day calm' });
  await remember({ running: true, dress: 'day calm' }, { settings: undefined, dress: undefined });
  expect(set).not.toHaveBeenCalled();
});

it('keeps what was remembered where nothing better is known', async () => {
  await remember({}, { settings, dress: 'night firm' });
  await remember({ settings, dress: 'night firm' }, { settings: undefined, dress: undefined });
  expect(await readSession()).toEqual({ running: true, settings, dress: 'night firm' });
});
