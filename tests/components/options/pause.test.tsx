// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Trouble } from '../../../nudge/attempt.ts';
import { fakeSettings } from '../../state/fake-settings.ts';
import { openOptions, press, screen, within } from './open-options.tsx';

describe('a pause', () => {
  const nights = () => within(screen.getByRole('region', { name: 'Seven nights' }));

  it('stands with the seven nights, with its end and the way back', async () => {
    const { fake } = await openOptions(fakeSettings({ pausedUntil: '2026-11-25' }));
    expect(nights().getByText('Paused. Nudges start again Wednesday 25 November.')).toBeTruthy();
    await press('Resume nudges');
    expect(fake.stored().pausedUntil).toBe('');
    expect(nights().queryByText(/^Paused/)).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('switch', { name: 'Monday' }));
  });

  it('that is over is not shown', async () => {
    await openOptions(fakeSettings({ pausedUntil: '2026-11-18' }));
    expect(nights().queryByText(/^Paused/)).toBeNull();
  });

  it('that could not be ended says so', async () => {
    const fake = fakeSettings({ pausedUntil: '2026-11-25' });
    fake.fail('no room');
    await openOptions(fake);
    await press('Resume nudges');
    expect(screen.getByText(/^Could not save: the pause\./)).toBeTruthy();
  });
});

describe('trouble with storage or with the other machines', () => {
  const troubled = (...troubles: Trouble[]) => fakeSettings({}, { troubles: signal(troubles) });

  it('is said at the top, in the browser’s words too', async () => {
    await openOptions(troubled({ step: 'sync', message: 'offline' }, { step: 'ledger', message: 'disk full.' }));
    expect(screen.getByText(/^Your browser's storage is failing \(disk full\)\./)).toBeTruthy();
    expect(screen.queryByText(/other machines could not be reached/)).toBeNull();
  });

  it('is the only kind that is said here', async () => {
    await openOptions(troubled({ step: 'toolbar', message: 'no window' }));
    expect(screen.queryByText(/no window/)).toBeNull();
  });
});

it('a test nudge that was seen is noted, one that was not is not', async () => {
  let noted = 0;
  const confirmReach = async () => ++noted;
  await openOptions(fakeSettings({}, { confirmReach }));
  await press('Send a test nudge');
  await press('No');
  expect(noted).toBe(0);
  await press('Send another');
  await press('Yes');
  expect(noted).toBe(1);
});
