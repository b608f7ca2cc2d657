// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import {
  button,
  choose,
  fakeLibrary,
  fireEvent,
  openLibrary,
  press,
  screen,
  settle,
  shownTips,
  type,
} from './open-library.tsx';

const count = () => screen.getAllByRole('status').map(({ textContent }) => textContent)[0];

describe('a search', () => {
  it('narrows the tips as one types, says how many are left, and marks what it found', async () => {
    await openLibrary();
    expect(count()).toBe('48 in all');
    await type('Search', 'oat BREAKfast');
    expect(shownTips()).toEqual([]);
    await type('Search', 'oats');
    expect(shownTips()).toEqual([expect.stringMatching(/^Turning food into energy/)]);
    expect(count()).toBe('1 of 48');
    expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toContain('Oats');
  });

  it('does not mind marks on letters', async () => {
    await openLibrary(fakeLibrary({ language: 'de' }));
    await type('Suchen', 'mude');
    expect(shownTips().length).toBeGreaterThan(0);
    await type('Suchen', 'MÜDE');
    expect(shownTips().length).toBeGreaterThan(0);
  });

  it('that finds a word in the why alone unfolds it, unless the person folded it', async () => {
    await openLibrary();
    await type('Search', 'levothyroxine');
    expect(button(/^Why\?/).getAttribute('aria-expanded')).toBe('true');
    await press(/^Why\?/);
    expect(button(/^Why\?/).getAttribute('aria-expanded')).toBe('false');
  });

  it('can be narrowed to one part and one label', async () => {
    await openLibrary();
    await choose('Part', '02 How much does magnesium support sleep?'.slice(3));
    await choose('Evidence', 'disputed');
    expect(shownTips()).toEqual([expect.stringMatching(/night cramps/)]);
    await choose('Part', 'Winding down');
    expect(shownTips()).toEqual([]);
  });

  it('that finds nothing says so kindly and gives a way back, to the field', async () => {
    await openLibrary();
    await type('Search', 'xylophone');
    expect(screen.getByText(/^Nothing here fits that/)).toBeTruthy();
    await press('Show everything again');
    expect(shownTips()).toHaveLength(48);
    expect(document.activeElement).toBe(screen.getByLabelText('Search'));
  });

  it('gives way when the address names a tip that it left out', async () => {
    const { view } = await openLibrary();
    await type('Search', 'nightcap');
    view.visit('oats-for-energy');
    await settle();
    expect(shownTips()).toHaveLength(48);
    expect(document.activeElement?.textContent).toContain('Turning food');
  });

  it('stays when the address names one that it found', async () => {
    const { view } = await openLibrary();
    await type('Search', 'oats');
    view.visit('oats-for-energy');
    await settle();
    expect(shownTips()).toHaveLength(1);
  });

  it('is for text, not for what the text could do', async () => {
    await openLibrary();
    fireEvent.input(screen.getByLabelText('Search'), { target: { value: '<img src=x>[' } });
    await settle();
    expect(document.querySelector('img')).toBeNull();
    expect(shownTips()).toEqual([]);
  });
});
