// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fakeSettings } from '../../state/fake-settings.ts';
import { fill, fireEvent, openOptions, press, screen, settle, textIn } from './open-options.tsx';

const said = () => screen.getAllByRole('status').map((one) => one.textContent);

describe('a save', () => {
  it('is said when it is done, and not before there was one', async () => {
    await openOptions();
    expect(said()).not.toContain('Saved');
    await fill(screen.getByLabelText('Wind down'), '50');
    expect(said()).toContain('Saved');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('that fails says what and why, keeps the text, and succeeds by trying again', async () => {
    const { fake } = await openOptions();
    fake.fail('QUOTA_BYTES quota exceeded');
    await fill(screen.getByLabelText('Wind down'), '50');
    await fill(screen.getByLabelText('Monday: bedtime'), '21:15');
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('Could not save: the wind-down and your nights.');
    expect(alert.textContent).toContain('What you set is still on this page.');
    expect(alert.textContent).toContain('QUOTA_BYTES quota exceeded');
    expect(said()).not.toContain('Saved');
    expect(textIn(screen.getByLabelText('Wind down'))).toBe('50');
    expect(textIn(screen.getByLabelText('Monday: bedtime'))).toBe('21:15');
    expect(fake.stored().leadMinutes).toBe(45);

    fake.fail(undefined);
    await press('Retry');
    expect(fake.stored().leadMinutes).toBe(50);
    expect(fake.stored().week.mon.bedtime).toBe('21:15');
    expect(said()).toContain('Saved');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('names each part of the settings in its own words', async () => {
    const { fake } = await openOptions(fakeSettings({ tips: { hidden: ['oats-for-energy'] } }));
    fake.fail('no');
    const click = (role: string, name: string | RegExp) => fireEvent.click(screen.getByRole(role, { name }));
    click('switch', 'Monday');
    click('switch', 'Automatic time zone');
    click('switch', 'Move on to the next tip by itself');
    click('checkbox', /How much does magnesium/);
    click('button', /^Bring back:/);
    fireEvent.input(screen.getByLabelText('Snooze at most'), { target: { value: '1' } });
    fireEvent.change(screen.getByLabelText('Language'), { target: { value: 'en' } });
    await settle();
    for (const words of ['nights', 'snooze', 'tip stays', 'parts', 'hidden', 'language', 'time zone'])
      expect(screen.getByRole('alert').textContent).toContain(words);
  });
});

it('settings that cannot be read are said to be unread, and are there after another try', async () => {
  const fake = fakeSettings();
  let isBroken = true;
  const read = () => (isBroken ? Promise.reject(new Error('IO error')) : fake.settings.read());
  await openOptions({ ...fake, settings: { ...fake.settings, read } });
  expect(screen.getByRole('alert').textContent).toContain('Your settings could not be read.');
  expect(screen.getByRole('alert').textContent).toContain('IO error');
  isBroken = false;
  await press('Retry');
  expect(screen.getByRole('heading', { name: 'Seven nights' })).toBeTruthy();
});

describe('what was stored and cannot be read', () => {
  it('is said, can be copied as it was, and goes when the person lets it go', async () => {
    const fake = fakeSettings();
    fake.setUnreadable([{ path: 'leadMinutes', value: 'soon' }]);
    const { copied } = await openOptions(fake);
    expect(screen.getByRole('region', { name: 'Part of your settings could not be read' })).toBeTruthy();
    expect(JSON.parse(textIn(screen.getByLabelText('What was stored')))).toEqual([
      { path: 'leadMinutes', value: 'soon' },
    ]);
    await press('Copy');
    expect(JSON.parse(copied[0] ?? '')).toEqual([{ path: 'leadMinutes', value: 'soon' }]);
    expect(said()).toContain('Copied');
    await press('Dismiss');
    expect(screen.queryByText('Part of your settings could not be read')).toBeNull();
  });

  it('is not spoken of when all is well', async () => {
    await openOptions();
    expect(screen.queryByText('Part of your settings could not be read')).toBeNull();
  });
});
