// @vitest-environment happy-dom
import { describe, expect, it, test } from 'vitest';
import { weekdays } from '../../../bedtime/week.ts';
import { fakeSettings } from '../../state/fake-settings.ts';
import {
  button,
  describedAs,
  fill,
  fireEvent,
  openOptions,
  press,
  screen,
  settle,
  textIn,
  type,
} from './open-options.tsx';

const field = (name: string) => screen.getByLabelText(name);
const row = (day: string) => screen.getByRole('switch', { name: day }).closest('li') as HTMLElement;

describe('a night', () => {
  it('has its switch, its bedtime and its wake time, each of which stores its own field', async () => {
    const { fake } = await openOptions();
    const before = fake.stored().week;
    await fill(field('Tuesday: bedtime'), '21:15');
    expect(fake.stored().week).toEqual({ ...before, tue: { on: true, bedtime: '21:15', wake: '06:30' } });
    await fill(field('Tuesday: get up'), '05:45');
    expect(fake.stored().week.tue).toEqual({ on: true, bedtime: '21:15', wake: '05:45' });
    fireEvent.click(screen.getByRole('switch', { name: 'Tuesday' }));
    await settle();
    expect(fake.stored().week.tue).toEqual({ on: false, bedtime: '21:15', wake: '05:45' });
    expect(fake.edits()).toBe(3);
  });

  it('is saved as it is typed, without leaving the field', async () => {
    const { fake } = await openOptions();
    type(field('Tuesday: bedtime'), '21:15');
    await settle();
    expect(fake.stored().week.tue.bedtime).toBe('21:15');
    expect(screen.getByText('Saved')).toBeTruthy();
  });

  it('says its length in words, or that there is no nudge', async () => {
    await openOptions(fakeSettings({ week: { tue: { bedtime: '22:15', wake: '06:00' }, wed: { on: false } } }));
    expect(row('Tuesday').textContent).toContain('7\u00a0h\u00a045 in bed');
    expect(row('Wednesday').textContent).toContain('no nudge');
  });

  it('says on which day a bedtime after midnight lies', async () => {
    await openOptions(fakeSettings({ week: { sun: { bedtime: '00:30' } } }));
    expect(describedAs(field('Sunday: bedtime'))).toContain('That is Monday morning, 00:30.');
    expect(describedAs(field('Monday: bedtime'))).not.toContain('That is');
  });

  test.each([
    ['03:00', 'That leaves only 3 h'],
    ['16:00', 'That makes 16 h'],
  ])('up at %s after a bedtime of midnight is kindly asked about, and stored', async (wake, words) => {
    const { fake } = await openOptions(fakeSettings({ week: { mon: { bedtime: '00:00' } } }));
    await fill(field('Monday: get up'), wake);
    expect(describedAs(field('Monday: get up'))).toContain(words);
    expect(field('Monday: get up').getAttribute('aria-invalid')).toBe('false');
    expect(fake.stored().week.mon.wake).toBe(wake);
  });
});

describe('a time that cannot be', () => {
  it('when empty says so at its field, is not stored, and leaves the others alone', async () => {
    const { fake } = await openOptions();
    await fill(field('Monday: bedtime'), '');
    expect(field('Monday: bedtime').getAttribute('aria-invalid')).toBe('true');
    expect(describedAs(field('Monday: bedtime'))).toContain('Enter a time. Until then it stays 22:30.');
    expect(field('Monday: get up').getAttribute('aria-invalid')).toBe('false');
    await fill(field('Monday: get up'), '07:00');
    expect(fake.stored().week.mon).toEqual({ on: true, bedtime: '22:30', wake: '07:00' });
  });

  it('is said at the next pause, not while it is being typed', async () => {
    await openOptions();
    type(field('Monday: bedtime'), '');
    expect(field('Monday: bedtime').getAttribute('aria-invalid')).toBe('false');
    await settle();
    expect(field('Monday: bedtime').getAttribute('aria-invalid')).toBe('true');
  });

  it('when it is the other end of the night too is not stored, until the other end makes room', async () => {
    const { fake } = await openOptions();
    await fill(field('Monday: bedtime'), '06:30');
    expect(describedAs(field('Monday: bedtime'))).toContain('are at the same time');
    expect(fake.stored().week.mon.bedtime).toBe('22:30');
    expect(textIn(field('Monday: bedtime'))).toBe('06:30');
    await fill(field('Monday: get up'), '14:30');
    expect(fake.stored().week.mon).toEqual({ on: true, bedtime: '06:30', wake: '14:30' });
    expect(field('Monday: bedtime').getAttribute('aria-invalid')).toBe('false');
  });
});

describe('a change in another window', () => {
  const elsewhere = (bedtime: string) => (old: ReturnType<ReturnType<typeof fakeSettings>['stored']>) => ({
    ...old,
    week: { ...old.week, mon: { ...old.week.mon, bedtime }, tue: { ...old.week.tue, bedtime } } as typeof old.week,
  });

  it('shows at once, except in the field that is being edited', async () => {
    const { fake } = await openOptions();
    type(field('Monday: bedtime'), '21:15');
    fake.elsewhere(elsewhere('20:00'));
    await settle();
    expect(textIn(field('Monday: bedtime'))).toBe('21:15');
    expect(textIn(field('Tuesday: bedtime'))).toBe('20:00');
    expect(fake.stored().week.mon.bedtime).toBe('21:15');
  });

  it('waits for a field that the person is only looking into, and stores nothing of it', async () => {
    const { fake } = await openOptions();
    field('Monday: bedtime').focus();
    fake.elsewhere(elsewhere('20:00'));
    await settle();
    expect(textIn(field('Monday: bedtime'))).toBe('22:30');
    field('Monday: bedtime').blur();
    await settle();
    expect(textIn(field('Monday: bedtime'))).toBe('20:00');
    expect(fake.edits()).toBe(0);
  });

  it('takes the place of a wrong text that was left lying', async () => {
    const { fake } = await openOptions();
    await fill(field('Monday: bedtime'), '');
    fake.elsewhere(elsewhere('20:00'));
    await settle();
    expect(textIn(field('Monday: bedtime'))).toBe('20:00');
    expect(field('Monday: bedtime').getAttribute('aria-invalid')).toBe('false');
  });
});

describe('the times of one night', () => {
  it('go to all nights, say so, and are taken back as one', async () => {
    const { fake } = await openOptions();
    await fill(field('Friday: bedtime'), '23:45');
    // Who goes by the keyboard comes by every other night on the way.
    field('Sunday: bedtime').focus();
    await settle();
    expect(textIn(field('Copy the times of'))).toBe('fri');
    const before = fake.stored().week;
    await press('Apply to all nights');
    for (const day of weekdays) expect(fake.stored().week[day]).toMatchObject({ bedtime: '23:45', wake: '07:30' });
    expect(screen.getByText('All nights now have the times of Friday.')).toBeTruthy();
    await press('Undo');
    expect(fake.stored().week).toEqual(before);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(document.activeElement).toBe(field('Copy the times of'));
  });

  it('go to the nights before workdays, whichever night is chosen', async () => {
    const { fake } = await openOptions();
    fireEvent.change(field('Copy the times of'), { target: { value: 'sat' } });
    await press('Apply to workdays');
    for (const day of ['sun', 'mon', 'tue', 'wed', 'thu'] as const)
      expect(fake.stored().week[day].bedtime).toBe('23:00');
    expect(describedAs(button('Apply to workdays'))).toContain('Sunday to Thursday');
    expect(screen.getByText('Sunday to Thursday now have the times of Saturday.')).toBeTruthy();
  });
});
