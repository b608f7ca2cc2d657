// @vitest-environment happy-dom
import { describe, expect, it, test } from 'vitest';
import { fakeSettings } from '../../state/fake-settings.ts';
import { describedAs, fill, fireEvent, openOptions, screen, settle, textIn, type } from './open-options.tsx';

const number = (name: string) => screen.getByRole('spinbutton', { name });

describe('every number', () => {
  it('that becomes wrong while it is typed leaves what was set before', async () => {
    const { fake } = await openOptions(fakeSettings({ snooze: { minutes: 10, lengths: 'fixed' } }));
    number('Snooze for').focus();
    type(number('Snooze for'), '9');
    type(number('Snooze for'), '99');
    number('Snooze for').blur();
    await settle();
    expect(fake.stored().snooze.minutes).toBe(10);
    expect(describedAs(number('Snooze for'))).toContain('from 1 to 60. Until then it stays 10.');
  });

  test.each([
    ['Wind down', '60', { leadMinutes: 60 }],
    ['Wind down', '0', { leadMinutes: 0 }],
    ['Wind down', '120', { leadMinutes: 120 }],
    ['Snooze for', '15', { snooze: { minutes: 15, limit: 3 } }],
    ['Snooze at most', '5', { snooze: { minutes: 10, limit: 5 } }],
    ['Wind-down nudge waits at most', '60', { hold: { windDownMinutes: 60, bedtimeMinutes: 10 } }],
    ['Bedtime nudge waits at most', '5', { hold: { windDownMinutes: 20, bedtimeMinutes: 5 } }],
    ['A tip stays for', '5', { tips: { rotateSeconds: 5 } }],
  ])('%s: %s is stored in its own field', async (name, text, stored) => {
    const { fake } = await openOptions(fakeSettings({ snooze: { minutes: 10, lengths: 'fixed' } }));
    await fill(number(name), text);
    expect(fake.stored()).toMatchObject(stored);
    expect(fake.edits()).toBe(1);
    expect(number(name).getAttribute('aria-invalid')).toBe('false');
  });

  test.each([
    ['Wind down', '300', 'from 0 to 120. Until then it stays 45.'],
    ['Wind down', '-5', 'from 0 to 120'],
    ['Wind down', '4.5', 'Enter a whole number'],
    ['Wind down', '', 'Enter a whole number'],
    ['Snooze for', '0', 'from 1 to 60'],
    ['Snooze at most', '11', 'from 0 to 10'],
    ['A tip stays for', '4', 'from 5 to 120'],
    ['A tip stays for', '121', 'from 5 to 120'],
  ])('%s: "%s" is not stored, stays in the field, and is told why', async (name, text, words) => {
    const { fake } = await openOptions(fakeSettings({ snooze: { minutes: 10, lengths: 'fixed' } }));
    await fill(number(name), text);
    expect(describedAs(number(name))).toContain(words);
    expect(number(name).getAttribute('aria-invalid')).toBe('true');
    expect(textIn(number(name))).toBe(text);
    expect(fake.edits()).toBe(0);
  });

  it('is read out with what it counts', async () => {
    await openOptions();
    expect(describedAs(number('Wind down'))).toContain('min before bedtime');
  });
});

describe('the wind-down', () => {
  it('says when the next one starts, by the settings on the page', async () => {
    await openOptions();
    expect(describedAs(number('Wind down'))).toContain('Next time: 21:45.');
    await fill(number('Wind down'), '60');
    expect(describedAs(number('Wind down'))).toContain('Next time: 21:30.');
  });

  it('follows another window, unless it is being edited', async () => {
    const { fake } = await openOptions();
    fake.elsewhere((old) => ({ ...old, leadMinutes: 30 }));
    await settle();
    expect(textIn(number('Wind down'))).toBe('30');
    type(number('Wind down'), '9');
    fake.elsewhere((old) => ({ ...old, leadMinutes: 31 }));
    await settle();
    expect(textIn(number('Wind down'))).toBe('9');
  });

  it('is stored by Enter', async () => {
    const { fake } = await openOptions();
    type(number('Wind down'), '50');
    fireEvent.keyDown(number('Wind down'), { key: 'Enter' });
    await Promise.resolve();
    await Promise.resolve();
    expect(fake.stored().leadMinutes).toBe(50);
  });
});

it('no snoozes at all is said to be just that', async () => {
  await openOptions();
  await fill(number('Snooze at most'), '0');
  expect(describedAs(number('Snooze at most'))).toContain('So there is no snoozing.');
});

describe('snoozes', () => {
  const lengths = () => screen.getByRole('combobox', { name: 'Snooze length' });

  it('get shorter each time, and have no length to set then', async () => {
    await openOptions(fakeSettings({ snooze: { lengths: 'shrinking' } }));
    expect(textIn(lengths())).toBe('shrinking');
    expect(screen.queryByRole('spinbutton', { name: 'Snooze for' })).toBeNull();
  });

  it('can have one length, which is set beside it', async () => {
    const { fake } = await openOptions(fakeSettings({ snooze: { lengths: 'shrinking' } }));
    fireEvent.change(lengths(), { target: { value: 'fixed' } });
    await settle();
    expect(fake.stored().snooze).toEqual({ minutes: 10, limit: 3, lengths: 'fixed' });
    expect(number('Snooze for')).toBeTruthy();
  });
});

describe('a film or a call', () => {
  it('keeps a nudge waiting, or does not: by one switch', async () => {
    const { fake } = await openOptions();
    const waits = screen.getByRole('switch', { name: 'Wait while a film or a call is on' });
    fireEvent.click(waits);
    await settle();
    expect(fake.stored().hold).toEqual({ windDownMinutes: 0, bedtimeMinutes: 0 });
    expect(screen.queryByRole('spinbutton', { name: 'Bedtime nudge waits at most' })).toBeNull();
    fireEvent.click(waits);
    await settle();
    expect(fake.stored().hold).toEqual({ windDownMinutes: 20, bedtimeMinutes: 10 });
  });
});

it('what else happens at bedtime is the person’s choice', async () => {
  const { fake } = await openOptions();
  fireEvent.change(screen.getByRole('combobox', { name: 'At bedtime also' }), { target: { value: 'popup' } });
  await settle();
  expect(fake.stored().firmer).toBe('popup');
});

it('the other machines can be left out', async () => {
  const { fake } = await openOptions();
  fireEvent.click(screen.getByRole('switch', { name: 'Keep my other machines in step' }));
  await settle();
  expect(fake.stored().sync).toBe(false);
});

describe('tips that move on by themselves', () => {
  it('stop by the switch, and go on as fast as before', async () => {
    const { fake } = await openOptions();
    await fill(number('A tip stays for'), '33');
    const moves = screen.getByRole('switch', { name: 'Move on to the next tip by itself' });
    fireEvent.click(moves);
    await settle();
    expect(fake.stored().tips.rotateSeconds).toBe(0);
    expect(screen.queryByRole('spinbutton', { name: 'A tip stays for' })).toBeNull();
    fireEvent.click(moves);
    await settle();
    expect(fake.stored().tips.rotateSeconds).toBe(33);
  });
});
