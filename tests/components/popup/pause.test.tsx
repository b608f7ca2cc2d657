// @vitest-environment happy-dom
import { describe, expect, it, test } from 'vitest';
import type { Entry } from '../../../bedtime/ledger.ts';
import { instant } from '../../state/fake-evening.ts';
import { button, fireEvent, openPopup, press, screen, settle, tonightButtons } from './open-popup.ts';

const skipped: Entry = { kind: 'skipped', at: instant('19:00').toString(), device: 'laptop' };
const date = () => screen.getByLabelText('or until') as HTMLInputElement;
const problem = () => document.getElementById('pause-error')?.textContent ?? '';

describe('a pause', () => {
  it('unfolds beside Skip tonight, and folds again', async () => {
    await openPopup({ at: '20:00' });
    expect(screen.queryByRole('group', { name: 'No nudges for' })).toBeNull();
    await press('Pause…');
    expect(button('Pause…').getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('group', { name: 'No nudges for' })).toBeTruthy();
    await press('Pause…');
    expect(button('Pause…').getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('group')).toBeNull();
  });

  test.each([
    ['1 night', '2026-11-24', 'Paused. Nudges start again Tuesday 24 November.'],
    ['3 nights', '2026-11-26', 'Paused. Nudges start again Thursday 26 November.'],
    ['7 nights', '2026-11-30', 'Paused. Nudges start again Monday 30 November.'],
  ])('of %s ends with the night of %s, and says so', async (name, until, line) => {
    const { fake } = await openPopup({ at: '20:00' });
    await press('Pause…');
    await press(name);
    expect(fake.settings.pausedUntil).toBe(until);
    expect(screen.getByText(line)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: /Nudges are paused/ }));
  });

  it('until a date ends with the night of that date', async () => {
    const { fake } = await openPopup({ at: '20:00' });
    await press('Pause…');
    expect(date().min).toBe('2026-11-24');
    fireEvent.input(date(), { target: { value: '2026-12-07' } });
    await press('Pause');
    expect(fake.settings.pausedUntil).toBe('2026-12-07');
  });

  test.each(['', '2026-11-23', '2020-01-01', '2029-01-01'])('until "%s" is refused, with a sentence', async (value) => {
    const { fake } = await openPopup({ at: '20:00' });
    await press('Pause…');
    fireEvent.input(date(), { target: { value } });
    await press('Pause');
    expect(fake.settings.pausedUntil).toBe('');
    expect(problem()).toBe('Choose a day from Tuesday 24 November on, at most a year ahead.');
    expect(date().getAttribute('aria-invalid')).toBe('true');
    fireEvent.input(date(), { target: { value: '2026-11-25' } });
    await settle();
    expect(problem()).toBe('');
  });

  it('is ended by Resume', async () => {
    const { fake } = await openPopup({ at: '20:00', settings: { pausedUntil: '2026-11-27' } });
    expect(tonightButtons()).toEqual(['Resume nudges']);
    await press('Resume nudges');
    expect(fake.settings.pausedUntil).toBe('');
    expect(screen.getByText(/^Next nudge 21:45/)).toBeTruthy();
  });

  it('made after midnight takes the night that runs, and can be ended too', async () => {
    const { fake } = await openPopup({ at: 'Tue 00:40' });
    await press('Pause…');
    await press('1 night');
    expect(fake.settings.pausedUntil).toBe('2026-11-24');
    await press('Resume nudges');
    expect(fake.settings.pausedUntil).toBe('');
  });

  it('after Skip tonight begins with the night after', async () => {
    const { fake } = await openPopup({ at: '20:00', ledger: [skipped] });
    await press('Pause…');
    await press('3 nights');
    expect(fake.settings.pausedUntil).toBe('2026-11-27');
  });

  it('that could not be stored says so', async () => {
    const { fake } = await openPopup({ at: '20:00' });
    fake.cannotStore = true;
    await press('Pause…');
    await press('3 nights');
    expect(screen.getByText(/^That could not be saved/)).toBeTruthy();
    expect(fake.settings.pausedUntil).toBe('');
  });
});
