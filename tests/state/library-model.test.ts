import { describe, expect, it } from 'vitest';
import type { OwnTip } from '../../content/own-tip.ts';
import { libraryModel } from '../../state/library-model.ts';
import { fakeLibrary } from './fake-library.ts';

const tea: OwnTip = { id: 'own/tea', text: 'Mint tea.', isFavourite: true, isHidden: false };
const book: OwnTip = { id: 'own/book', text: 'Ten pages.', isFavourite: false, isHidden: false };

async function open(start: object = {}, own: readonly OwnTip[] = []) {
  const fake = fakeLibrary(start, own);
  const model = libraryModel(fake);
  await model.load();
  return { fake, model };
}

describe('a tip of ours', () => {
  it('is hidden and comes back in the settings, as an edit of the person', async () => {
    const { fake, model } = await open();
    expect(await model.setHidden('oats-for-energy', 'Oats', true)).toBe(true);
    expect(fake.fake.stored().tips.hidden).toEqual(['oats-for-energy']);
    expect(fake.fake.stored().edit).toBeDefined();
    expect(model.settings.value.tips.hidden).toEqual(['oats-for-energy']);
    expect(model.lastDeed.value).toEqual({ is: 'hidden', tip: 'Oats' });
    await model.setHidden('oats-for-energy', 'Oats', false);
    expect(fake.fake.stored().tips.hidden).toEqual([]);
  });

  it('becomes a favourite once, however often that is wished', async () => {
    const { fake, model } = await open();
    await model.setFavourite('oats-for-energy', true);
    await model.setFavourite('oats-for-energy', true);
    expect(fake.fake.stored().tips.favourites).toEqual(['oats-for-energy']);
    expect(fake.fake.edits()).toBe(1);
    await model.setFavourite('oats-for-energy', false);
    expect(fake.fake.stored().tips.favourites).toEqual([]);
  });
});

describe('an own tip', () => {
  it('is added under a name of its own, and never among the settings that are mirrored', async () => {
    const { fake, model } = await open();
    await model.addOwn('Mint tea.');
    await model.addOwn('Ten pages.');
    expect(fake.storedOwn().map(({ text }) => text)).toEqual(['Mint tea.', 'Ten pages.']);
    expect(new Set(fake.storedOwn().map(({ id }) => id)).size).toBe(2);
    expect(fake.fake.edits()).toBe(0);
  });

  it('keeps to itself whether it is hidden or a favourite', async () => {
    const { fake, model } = await open({}, [book]);
    await model.setHidden(book.id, book.text, true);
    await model.setFavourite(book.id, true);
    expect(fake.storedOwn()).toEqual([{ ...book, isHidden: true, isFavourite: true }]);
    expect(fake.fake.edits()).toBe(0);
  });

  it('that is deleted comes back as it was, where it was', async () => {
    const { fake, model } = await open({}, [tea, book]);
    await model.deleteOwn(tea.id);
    expect(fake.storedOwn()).toEqual([book]);
    expect(model.deleted.value).toEqual(tea);
    await model.restore();
    expect(fake.storedOwn()).toEqual([tea, book]);
    expect(model.deleted.value).toBeUndefined();
  });

  it('that is changed elsewhere is seen here', async () => {
    const { fake, model } = await open({}, [tea]);
    fake.elsewhere(() => [book]);
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    expect(model.own.value).toEqual([book]);
  });
});

describe('a store that fails', () => {
  it('changes nothing, and says why, until something can be stored again', async () => {
    const { fake, model } = await open({}, [tea]);
    fake.fail('QUOTA_BYTES');
    expect(await model.addOwn('Ten pages.')).toBe(false);
    expect(await model.deleteOwn(tea.id)).toBe(false);
    expect(await model.setHidden('oats-for-energy', 'Oats', true)).toBe(false);
    expect(model.unstored.value).toBe('QUOTA_BYTES');
    expect(model.own.value).toEqual([tea]);
    expect(model.deleted.value).toBeUndefined();
    expect(model.lastDeed.value).toBeUndefined();
    fake.fail(undefined);
    expect(await model.addOwn('Ten pages.')).toBe(true);
    expect(model.unstored.value).toBeUndefined();
  });

  it('when it is read leaves the defaults, and says why', async () => {
    const fake = fakeLibrary({ language: 'nl' }, [tea]);
    fake.fail('damaged');
    const model = libraryModel(fake);
    await model.load();
    expect(model.unread.value).toBe('damaged');
    expect(model.own.value).toEqual([]);
    fake.fail(undefined);
    await model.load();
    expect(model.unread.value).toBeUndefined();
    expect(model.own.value).toEqual([tea]);
    expect(model.language.value).toBe('nl');
  });
});
