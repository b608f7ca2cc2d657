// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { OwnTip } from '../../../content/own-tip.ts';
import { button, openPopup, press, screen, settle, tipRegion, tipText, within } from './open-popup.ts';

const tea: OwnTip = { id: 'own/tea', text: '<b>Mint</b> tea.', isFavourite: false, isHidden: false };
const noSections = { tips: { sections: [] } };

describe("a person's own tip in the popup", () => {
  it('is shown as their own, as text, without evidence and without a why', async () => {
    await openPopup({ own: [tea], settings: noSections });
    expect(tipText()).toBe('<b>Mint</b> tea.');
    const region = within(tipRegion());
    expect(region.getByRole('heading').textContent?.trim()).toBe('Your own tip');
    expect(region.queryByText(/claim|Not in the article/)).toBeNull();
    expect(region.queryByRole('button', { name: 'Why?' })).toBeNull();
    expect(tipRegion().querySelector('.words b')).toBeNull();
  });

  it('comes round with the rest', async () => {
    await openPopup({ own: [tea] });
    const texts = [tipText()];
    for (let turn = 0; turn < 36; turn += 1) {
      await press('Next tip');
      texts.push(tipText());
    }
    expect(texts.filter((text) => text === tea.text)).toHaveLength(1);
  });

  it('is hidden and brought back', async () => {
    const { own } = await openPopup({
      own: [tea, { ...tea, id: 'own/book', text: 'Ten pages.' }],
      settings: noSections,
    });
    const first = tipText();
    await press('Hide this tip');
    expect(own.value.filter(({ isHidden }) => isHidden).map(({ text }) => text)).toEqual([first]);
    expect(tipText()).not.toBe(first);
    await press('Undo');
    expect(own.value.some(({ isHidden }) => isHidden)).toBe(false);
    expect(tipText()).toBe(first);
  });

  it('that is deleted elsewhere gives way, and one that is added comes where there was none', async () => {
    const { own } = await openPopup({ own: [tea], settings: noSections });
    own.value = [];
    await settle();
    expect(screen.getByText(/^No tips to show/)).toBeTruthy();
    own.value = [{ ...tea, text: 'Ten pages.' }];
    await settle();
    expect(tipText()).toBe('Ten pages.');
    expect(button('Next tip')).toBeTruthy();
  });

  it('is edited in the library, where it opens', async () => {
    const { libraryOpened } = await openPopup({ own: [tea], settings: noSections });
    await press('Edit');
    expect(libraryOpened).toEqual(['own/tea']);
  });
});

it('a tip of ours has more to read in the library, where it opens', async () => {
  const { libraryOpened, tips } = await openPopup();
  await press('Why?');
  await press('Read more in the library');
  expect(libraryOpened).toEqual([tips.tip.value?.id]);
});
