// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import type { BroughtBack } from '../../../state/bring-back.ts';
import { defaultSettings, type Settings } from '../../../state/settings.ts';
import type { DataParts } from '../../../state/your-data-model.ts';
import { fakeSettings } from '../../state/fake-settings.ts';
import { button, fill, fireEvent, openOptions, press, screen, settle } from './open-options.tsx';

const open = (deeds: Partial<DataParts>, fake = fakeSettings()) => openOptions(fake, [], undefined, deeds);
const isGone = (name: RegExp) => screen.queryByRole('button', { name }) === null;

/** Chooses a file, as the browser does it when the person has found one. */
async function choose(text = '{}'): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('There is nothing to choose a file with.');
  Object.defineProperty(input, 'files', { value: [new File([text], 'mine.json')], configurable: true });
  fireEvent.change(input);
  await settle();
}

/** What a file brought that set the wind-down to an hour. */
function brought(before: Settings, at: string): BroughtBack {
  const after = { ...before, leadMinutes: 60, edit: { at, device: 'here', count: 1 } };
  return { is: 'brought', nights: 3, tips: 2, settings: { before, after } };
}

describe('saving everything to a file', () => {
  it('says under which name, after what was still being typed is stored', async () => {
    const fake = fakeSettings();
    const saved: number[] = [];
    const save = async () => {
      saved.push(fake.stored().leadMinutes);
      return 'slaapwel-2026-11-18.json';
    };
    await open({ save }, fake);
    fireEvent.input(screen.getByLabelText(/Wind down/), { target: { value: '50' } });
    await press('Save a file');
    await settle();
    expect(screen.getByText(/as slaapwel-2026-11-18\.json/)).toBeTruthy();
    expect(saved).toEqual([50]);
  });

  it('says that it failed, in the words of the browser', async () => {
    await open({ save: () => Promise.reject(new Error('IO error: .ldb')) });
    await press('Save a file');
    expect(screen.getByText(/That did not work\. Nothing was changed\. .*IO error: \.ldb/).getAttribute('role')).toBe(
      'alert',
    );
  });

  it('does one thing at a time', async () => {
    let [asked, end] = [0, (_: string) => {}];
    await open({
      save: () => {
        asked += 1;
        return new Promise((resolve) => (end = resolve));
      },
    });
    await press('Save a file');
    await press('Save a file');
    await press('Forget…');
    expect(isGone(/Yes, forget/)).toBe(true);
    expect(asked).toBe(1);
    end('a.json');
    await settle();
    await press('Save a file');
    expect(asked).toBe(2);
  });
});

describe('bringing back from a file', () => {
  it('says what came of it, and acts upon it', async () => {
    const replaced = vi.fn(async () => undefined);
    const found = { ...brought(defaultSettings, ''), settings: undefined };
    await open({ bringBack: async () => found, replaced });
    await choose();
    expect(screen.getByText(/new here: nights 3, tips of your own 2/)).toBeTruthy();
    expect(replaced).toHaveBeenCalledTimes(1);
    expect(isGone(/Put my settings back/)).toBe(true);
  });

  it('gives the text of the file to whoever reads it', async () => {
    let text = '';
    await open({
      bringBack: async (file) => {
        text = await file.text();
        return { is: 'empty' };
      },
    });
    await choose('Dear diary');
    expect(text).toBe('Dear diary');
  });

  it.each([
    [{ is: 'empty' }, /This file is empty\. Nothing was changed\./],
    [{ is: 'large' }, /larger than 8 MB.* Nothing was changed\./],
    [{ is: 'notJson' }, /JSON.* Nothing was changed\./],
    [{ is: 'foreign' }, /Slaapwel did not save this file\. Nothing was changed\./],
    [{ is: 'newer' }, /A newer Slaapwel.* Nothing was changed\./],
    [{ is: 'full' }, /more than 50 tips.* Nothing was changed\./],
    [
      { is: 'wrong', path: 'settings.week.mon.bedtime', value: '"<b>25:99</b>"' },
      /At settings\.week\.mon\.bedtime the file has "<b>25:99<\/b>", and that cannot be right\. Nothing was changed\./,
    ],
    [{ is: 'busy' }, /Another window of Slaapwel is busy, so nothing was changed/],
  ] as const)('says at its place what is wrong: %o', async (problem, words) => {
    const replaced = vi.fn(async () => undefined);
    await open({ bringBack: async () => problem, replaced });
    await choose();
    const said = screen.getByText(words);
    expect(said.getAttribute('role')).toBe('alert');
    expect(said.closest('.row')?.querySelector('h3')?.textContent).toBe('Bring back from a file');
    expect(replaced).not.toHaveBeenCalled();
  });

  it('can be undone, as far as the settings go, as long as nothing else was set', async () => {
    const fake = fakeSettings({ leadMinutes: 30 });
    const putBack: Settings[] = [];
    await open(
      {
        bringBack: async () => {
          const before = fake.stored();
          const after = await fake.edit((old) => ({ ...old, leadMinutes: 60 }));
          return { ...brought(before, ''), settings: { before, after } };
        },
        putBack: async (settings) => {
          putBack.push(settings);
          await fake.edit(() => settings);
        },
      },
      fake,
    );
    await choose();
    await press('Put my settings back');
    await settle();
    expect(putBack.map(({ leadMinutes }) => leadMinutes)).toEqual([30]);
    expect(screen.getByText('Your settings are as they were before.')).toBeTruthy();
    expect(document.activeElement).toBe(button('Choose a file'));

    await choose();
    await fill(screen.getByLabelText(/Wind down/), '45');
    await settle();
    expect(isGone(/Put my settings back/)).toBe(true);
  });
});

describe('forgetting everything', () => {
  it('asks once, in words, where the keyboard then is, and forgets nothing until it is told', async () => {
    const forget = vi.fn(async () => ({ is: 'forgotten' }) as const);
    await open({ forget });
    await press('Forget…');
    const question = screen.getByText(/Everything goes: your settings, your nights.*other machines keep theirs.*22:30/);
    expect(document.activeElement).toBe(question);
    expect(forget).not.toHaveBeenCalled();
    await press('No, keep it');
    expect(forget).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button('Forget…'));
    await press('Forget…');
    await press('Yes, forget everything');
    await settle();
    expect(forget).toHaveBeenCalledTimes(1);
    expect(screen.getByText(/All is forgotten\. The nudge comes at the usual times/)).toBeTruthy();
    expect(document.activeElement).toBe(button('Forget…'));
  });

  it('acts upon it at once, and takes the offer back to undo what was forgotten', async () => {
    const replaced = vi.fn(async () => undefined);
    await open({ forget: async () => ({ is: 'busy' }), replaced });
    await press('Forget…');
    await press('Yes, forget everything');
    expect(replaced).not.toHaveBeenCalled();
    cleanup();

    const { model } = await open({ forget: async () => ({ is: 'forgotten' }) });
    model.applyTimes('mon', 'all');
    await settle();
    expect(model.applied.value).toBeDefined();
    await press('Forget…');
    await press('Yes, forget everything');
    await settle();
    expect(model.applied.value).toBeUndefined();
  });

  it.each([
    [async () => ({ is: 'busy' }) as const, /Another window of Slaapwel is busy/],
    [async () => ({ is: 'unreached', why: 'offline' }) as const, /All is forgotten here, but .* offline/],
    [() => Promise.reject(new Error('full')), /some of it may still be here\. .* full/],
  ])('says what did not go as it should: %#', async (forget, words) => {
    await open({ forget });
    await press('Forget…');
    await press('Yes, forget everything');
    await settle();
    expect(screen.getByText(words).getAttribute('role')).toBe('alert');
  });
});
