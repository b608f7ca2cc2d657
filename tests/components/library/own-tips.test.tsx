// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { OwnTip } from '../../../content/own-tip.ts';
import {
  button,
  describedAs,
  entry,
  fakeLibrary,
  fireEvent,
  openLibrary,
  press,
  screen,
  settle,
  shownTips,
  type,
  within,
} from './open-library.tsx';

const tea: OwnTip = { id: 'own/tea', text: 'Mint tea.', isFavourite: false, isHidden: false };
const book: OwnTip = { id: 'own/book', text: 'Ten pages.', isFavourite: false, isHidden: false };
const texts = (own: readonly OwnTip[]) => own.map(({ text }) => text);
const textIn = (field: HTMLElement) => (field as HTMLTextAreaElement).value;

/** Opens the library at the own tips. */
const openOwn = (own: readonly OwnTip[] = []) => openLibrary(fakeLibrary({}, own), { query: { group: 'own' } });

describe('an own tip', () => {
  it('is added, trimmed, and the field is free for another', async () => {
    const { fake } = await openOwn();
    const field = await type('A new tip', '  Mint   tea. ');
    await press('Add');
    expect(texts(fake.storedOwn())).toEqual(['Mint tea.']);
    expect(shownTips()).toContain('Mint tea.');
    expect(textIn(field)).toBe('');
    expect(document.activeElement).toBe(field);
  });

  it('is added by the Enter key too, but not while letters are being composed', async () => {
    const { fake } = await openOwn();
    const field = await type('A new tip', 'Mint tea.');
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    await settle();
    expect(fake.storedOwn()).toEqual([]);
    fireEvent.keyDown(field, { key: 'Enter' });
    await settle();
    expect(texts(fake.storedOwn())).toEqual(['Mint tea.']);
  });

  it('is text and nothing but text', async () => {
    const text = '<img src=x onerror="alert(1)"> & <b>so</b>';
    await openOwn([{ ...tea, text }]);
    expect(shownTips()).toContain(text);
    expect(document.querySelector('.entry img, .entry b')).toBeNull();
  });

  it('has no evidence and no why', async () => {
    await openOwn([tea]);
    const own = within(entry('Mint tea.'));
    expect(own.queryByText(/claim|Not in the article/)).toBeNull();
    expect(own.queryByRole('button', { name: /^Why/ })).toBeNull();
  });

  it('counts its characters, and says at the field when there are too many', async () => {
    const { fake } = await openOwn();
    const field = await type('A new tip', 'x'.repeat(160));
    expect(describedAs(field)).toContain('160 of 160 characters');
    expect(field.getAttribute('aria-invalid')).toBe('false');
    await type('A new tip', 'x'.repeat(161));
    expect(describedAs(field)).toContain('That is too long: 160 characters fit.');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await press('Add');
    expect(fake.storedOwn()).toEqual([]);
    expect(textIn(field)).toHaveLength(161);
    expect(document.activeElement).toBe(field);
  });

  it('that is empty or there already is refused only when it is to be stored', async () => {
    const { fake } = await openOwn([tea]);
    const field = screen.getByLabelText('A new tip');
    expect(field.getAttribute('aria-invalid')).toBe('false');
    await press('Add');
    expect(describedAs(field)).toContain('Write a few words first.');
    await type('A new tip', 'Mint tea.');
    expect(field.getAttribute('aria-invalid')).toBe('false');
    await press('Add');
    expect(describedAs(field)).toContain('You have this tip already.');
    expect(fake.storedOwn()).toEqual([tea]);
  });

  it('stays in the field when it could not be stored', async () => {
    const { fake } = await openOwn();
    const field = await type('A new tip', 'Mint tea.');
    fake.fail('full');
    await press('Add');
    expect(textIn(field)).toBe('Mint tea.');
    expect(screen.getByText('The browser says: full')).toBeTruthy();
  });

  it('is changed, and the keyboard is where it was', async () => {
    const { fake } = await openOwn([tea, book]);
    await press('Edit: Mint tea.');
    const field = screen.getByLabelText('Your tip');
    expect(document.activeElement).toBe(field);
    expect(textIn(field)).toBe('Mint tea.');
    await type('Your tip', 'Lime blossom tea.');
    await press('Save');
    expect(texts(fake.storedOwn())).toEqual(['Lime blossom tea.', 'Ten pages.']);
    expect(document.activeElement).toBe(button('Edit: Lime blossom tea.'));
  });

  it('is left as it was when changing it is called off', async () => {
    const { fake } = await openOwn([tea]);
    await press('Edit: Mint tea.');
    fireEvent.keyDown(await type('Your tip', 'Rum.'), { key: 'Escape' });
    await settle();
    expect(fake.storedOwn()).toEqual([tea]);
    expect(document.activeElement).toBe(button('Edit: Mint tea.'));
  });

  it('is deleted and brought back, and the keyboard follows', async () => {
    const { fake } = await openOwn([tea, book]);
    await press('Delete: Mint tea.');
    expect(fake.storedOwn()).toEqual([book]);
    expect(shownTips()).not.toContain('Mint tea.');
    expect(screen.getByText('Deleted: Mint tea.')).toBeTruthy();
    expect(document.activeElement).toBe(button('Undo'));
    await press('Undo');
    expect(fake.storedOwn()).toEqual([tea, book]);
    expect(document.activeElement?.textContent).toBe('Mint tea.');
    expect(screen.queryByText('Deleted: Mint tea.')).toBeNull();
  });

  it('is hidden and a favourite like any other', async () => {
    const { fake } = await openOwn([tea]);
    await press('Favourite: Mint tea.');
    await press('Hide: Mint tea.');
    expect(fake.storedOwn()).toEqual([{ ...tea, isFavourite: true, isHidden: true }]);
    expect(within(entry('Mint tea.')).getByText('favourite · hidden')).toBeTruthy();
  });

  it('is found like any other', async () => {
    await openOwn([tea, book]);
    await type('Search', 'mint');
    expect(shownTips()).toEqual(['Mint tea.']);
  });
});

it('fifty own tips are as many as fit, and it says so', async () => {
  const fifty = Array.from(
    { length: 50 },
    (_, number): OwnTip => ({ ...tea, id: `own/${number}`, text: `Tip ${number}.` }),
  );
  await openOwn(fifty);
  expect(screen.queryByLabelText('A new tip')).toBeNull();
  expect(screen.getByText(/^You have 50 tips of your own, and no more fit/)).toBeTruthy();
});
