// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { fakeSettings } from '../../state/fake-settings.ts';
import { openOptions, press, screen } from './open-options.tsx';

it('a test nudge is sent, and the person asked whether they saw it', async () => {
  let sent = 0;
  await openOptions(fakeSettings({}, { sendTestNudge: async () => ++sent > 0 }));
  expect(screen.queryByText('Did you see it?')).toBeNull();
  await press('Send a test nudge');
  expect(sent).toBe(1);
  expect(screen.getByText('Did you see it?')).toBeTruthy();
  await press('Yes');
  expect(screen.getByText('Good. Then your evening nudge can reach you too.')).toBeTruthy();
});

it('one that was not seen gets the steps for this browser and system, and another try', async () => {
  await openOptions();
  await press('Send a test nudge');
  await press('No');
  expect(screen.getByText(/Then something keeps it back/)).toBeTruthy();
  const steps = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(steps.find((step) => step?.startsWith('Windows Settings, System, Notifications'))).toContain('Google Chrome');
  expect(steps.find((step) => step?.includes('chrome://settings/content/notifications'))).toBeTruthy();
  expect(screen.getByText(/Pin Slaapwel to the toolbar/)).toBeTruthy();
  await press('Send another');
  expect(screen.getByText('Did you see it?')).toBeTruthy();
});

it('one that the browser itself refuses is not asked about', async () => {
  await openOptions(fakeSettings({}, { sendTestNudge: async () => false }));
  await press('Send a test nudge');
  expect(screen.queryByText('Did you see it?')).toBeNull();
  expect(screen.getByText(/The browser did not show it/)).toBeTruthy();
});
