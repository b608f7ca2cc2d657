// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { weekdays } from '../../../bedtime/week.ts';
import { fakeSettings } from '../../state/fake-settings.ts';
import { describedAs, fill, fireEvent, openOptions, press, screen } from './open-options.tsx';

const wake = () => screen.getByLabelText('When do you get up?');
const hours = () => screen.getByLabelText('How many hours of sleep would you like?');
const welcoming = () => openOptions(fakeSettings({}, { isWelcome: true }));

it('the welcome proposes a bedtime from two answers', async () => {
  const { fake } = await welcoming();
  expect(screen.getByRole('heading', { level: 1, name: 'Welcome to Slaapwel' })).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('Then your bedtime would be 22:30; we nudge you at 21:45.');
  await fill(wake(), '07:15');
  fireEvent.change(hours(), { target: { value: '7.5' } });
  expect(await screen.findByText('Then your bedtime would be 23:45; we nudge you at 23:00.')).toBeTruthy();
  expect(fake.edits()).toBe(0);
});

it('the proposal is stored for every night when the person takes it, and can be taken back', async () => {
  const { fake } = await welcoming();
  await fill(wake(), '07:15');
  await press('Use this for all nights');
  for (const day of weekdays) expect(fake.stored().week[day]).toEqual({ on: true, bedtime: '23:15', wake: '07:15' });
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Settings' }));
  expect(screen.getByText('All nights now have the proposed times.')).toBeTruthy();
  await press('Undo');
  expect(fake.stored().week.mon.bedtime).toBe('22:30');
});

it('nothing is stored for a person who would rather set it themselves', async () => {
  const { fake } = await welcoming();
  await press("I'll set it myself");
  expect(screen.getByRole('heading', { name: 'Seven nights' })).toBeTruthy();
  expect(fake.edits()).toBe(0);
});

it('without a wake time there is no proposal, and the field says so', async () => {
  const { fake } = await welcoming();
  await fill(wake(), '');
  expect(describedAs(wake())).toContain('Enter a time, such as 06:30.');
  expect(wake().getAttribute('aria-invalid')).toBe('true');
  await press('Use this for all nights');
  expect(fake.edits()).toBe(0);
  expect(screen.getByRole('heading', { name: 'Welcome to Slaapwel' })).toBeTruthy();
});

it('at any later opening there is no welcome', async () => {
  await openOptions();
  expect(screen.queryByText('Welcome to Slaapwel')).toBeNull();
});
