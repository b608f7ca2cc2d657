// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, test } from 'vitest';
import type { OwnTip } from '../../../content/own-tip.ts';
import { sectionIds } from '../../../content/section.ts';
import { loadTexts } from '../../../content/tip-texts.ts';
import { type TipId, tipById } from '../../../content/tips.ts';
import { stockUp } from '../../../entrypoints/popup/round.ts';
import { type FirstPicture, keptPictures, rememberPictures, usedUp } from '../../../platform/first-picture.ts';
import { firstRotation, type Rotation } from '../../../state/rotation.ts';
import type { TipStock } from '../../../state/tip-stock.ts';
import { button, openPopup, press, type Start, screen, tipText } from './open-popup.ts';

beforeEach(() => {
  for (const key of ['pictures', 'used', 'opening']) localStorage.removeItem(key);
});

const texts = (await loadTexts('en')).tips;
const sectionsBut = (off: string) => sectionIds.filter((id) => id !== off);
const own: OwnTip = { id: 'own/tea', text: 'Mint tea.', isFavourite: false, isHidden: false };

/** An opening that leaves a stock; where the rotation is after it. */
async function stock(start: Start = {}): Promise<Rotation> {
  const { close, tips, base, kept } = await openPopup(start);
  const round = tips.round.value;
  if (!round) throw new Error('The popup opened without the round.');
  stockUp(round, base.value);
  close();
  return kept.at(-1) ?? firstRotation;
}

/** The tip that comes first in the stock, of those that are not used up. */
const nextInStock = () =>
  (keptPictures() as TipStock).pictures.map(({ tip }) => tip.id).find((id) => !usedUp().includes(id)) as string;

describe('an opening with a stock of prepared tips', () => {
  it('begins with the first of them, and needs neither the round nor the texts', async () => {
    const rotation = await stock();
    const first = nextInStock();
    const { kept, roundsLoaded } = await openPopup({ rotation, first });
    expect(tipText()).toBe(texts[first as TipId].text);
    expect(kept).toEqual([{ round: 0, seen: [...rotation.seen, first] }]);
    expect(usedUp()).toEqual([first]);
    expect(roundsLoaded()).toBe(0);
  });

  it('goes on with the round as if it had been there, and back to the tips of earlier openings', async () => {
    const rotation = await stock();
    const first = nextInStock();
    const { kept, roundsLoaded } = await openPopup({ rotation, first });
    const text = tipText();
    await press('Next tip');
    await expect.poll(tipText).not.toBe(text);
    expect(roundsLoaded()).toBe(1);
    expect(kept.at(-1)?.seen.slice(0, -1)).toEqual([...rotation.seen, first]);
    await press('Previous tip');
    expect(tipText()).toBe(text);
    await press('Previous tip');
    expect(tipText()).toBe(texts[rotation.seen.at(-1) as TipId].text);
    expect(roundsLoaded()).toBe(1);
  });

  it('leads back only where a tip was shown before', async () => {
    await stock();
    // As the options leave it after an installation, when no popup was open yet.
    rememberPictures({ ...(keptPictures() as TipStock), rotation: firstRotation } as TipStock);
    const first = nextInStock();
    const { opensWithRound, roundsLoaded, close, kept } = await openPopup({ first });
    expect([opensWithRound, roundsLoaded()]).toEqual([false, 0]);
    expect(button('Previous tip').getAttribute('aria-disabled')).toBe('true');
    close();
    await openPopup({ rotation: kept.at(-1) as Rotation, first: nextInStock() });
    expect(button('Previous tip').getAttribute('aria-disabled')).toBe(null);
  });

  it('moves on by itself, too', async () => {
    const rotation = await stock();
    const { pass, roundsLoaded } = await openPopup({ rotation, first: nextInStock() });
    const text = tipText();
    await pass(19);
    expect(roundsLoaded()).toBe(0);
    await pass(1);
    await expect.poll(tipText).not.toBe(text);
  });

  it('lasts for a whole round: every tip comes once, and the last two openings say that it ends', async () => {
    let rotation = await stock();
    const shown = [...rotation.seen];
    for (let left = Object.keys(texts).length - shown.length; left > 0; left--) {
      const first = nextInStock();
      const opened = await openPopup({ rotation, first });
      rotation = opened.kept.at(-1) as Rotation;
      expect(opened.isEnding).toBe(left <= 2);
      shown.push(first);
      expect(opened.roundsLoaded()).toBe(0);
      opened.close();
    }
    expect(shown.toSorted()).toEqual(Object.keys(texts).toSorted());
    // Where it was not filled up again, the round steps in.
    const { roundsLoaded } = await openPopup({ rotation, first: shown.at(-1) as string });
    expect(roundsLoaded()).toBe(1);
  });

  it('hides a tip, shows another and offers the way back', async () => {
    const rotation = await stock();
    const first = nextInStock();
    const { fake } = await openPopup({ rotation, first });
    const text = tipText();
    await press('Hide this tip');
    expect(await screen.findByText(/^Tip hidden\./)).toBeTruthy();
    expect(fake.settings.tips.hidden).toEqual([first]);
    expect(tipText()).not.toBe(text);
    await press('Undo');
    await expect.poll(tipText).toBe(text);
  });

  it('takes what is changed elsewhere while it is open', async () => {
    const rotation = await stock();
    const first = nextInStock();
    const { fake, tonight, tips } = await openPopup({ rotation, first });
    fake.settings = { ...fake.settings, tips: { ...fake.settings.tips, hidden: [first] } };
    await tonight.refresh();
    await expect.poll(() => tips.tip.value?.id).not.toBe(first);
  });

  it('shows a tip of the person among the rest', async () => {
    const noSections = { tips: { sections: [] } };
    const two = [own, { ...own, id: 'own/book', text: 'Ten pages.' } as const];
    const rotation = await stock({ own: two, settings: noSections });
    const first = nextInStock();
    const { roundsLoaded } = await openPopup({ own: two, settings: noSections, rotation, first });
    expect(tipText()).toBe(two.find(({ id }) => id === first)?.text);
    expect(roundsLoaded()).toBe(0);
  });
});

describe('a stock holds no more', () => {
  const tips = { hidden: ['oats-for-energy'] };
  test.each<[string, Start]>([
    ['when a tip was hidden since', { settings: { tips } }],
    ['when a section was switched off since', { settings: { tips: { sections: ['intro', '01', '02'] } } }],
    ['when there is a new favourite', { settings: { tips: { favourites: ['oats-for-energy'] } } }],
    ['when the person wrote a tip', { own: [own] }],
    ['when it is of another build', { build: 'newer' }],
    ['when another window has shown a tip since', { rotation: { round: 0, seen: ['medicine-gap'] } }],
    ['when the rotation was forgotten', { rotation: firstRotation }],
  ])('%s: the tip on the screen stays, and the round is loaded once the popup is drawn', async (_, change) => {
    const rotation = await stock();
    const first = nextInStock();
    const opened = await openPopup({ rotation, first, ...change });
    expect(opened.opensWithRound).toBe(false);
    expect(opened.roundsLoaded()).toBe(1);
    expect(opened.tips.tip.value?.id).toBe(first);
    expect(opened.tips.isTurned.value).toBe(false);
    // Counted once, and should nobody draw new pictures, the next opening begins with another one all the same.
    expect(opened.kept.map(({ seen }) => seen.at(-1))).toEqual([first]);
    expect(usedUp()).toEqual([first]);
  });

  test.each<[string, (first: string, section: string) => Start]>([
    ['was hidden', (first) => ({ settings: { tips: { hidden: [first] } } })],
    ['is in a section that was switched off', (_, off) => ({ settings: { tips: { sections: sectionsBut(off) } } })],
  ])('and the tip on the screen %s since: the popup waits for the round, which has another one', async (_, change) => {
    const rotation = await stock();
    const first = nextInStock();
    const section = tipById(first)?.section ?? '';
    const opened = await openPopup({ rotation, first, ...change(first, section) });
    expect(opened.opensWithRound).toBe(true);
    expect(opened.tips.tip.value?.id).not.toBe(first);
  });

  test.each<[string, readonly OwnTip[]]>([
    ['was written anew', [{ ...own, text: 'Mint tea, no sugar.' }]],
    ['was hidden', [{ ...own, isHidden: true }]],
    ['was deleted', []],
  ])('and the person’s own tip on the screen %s since: its old words are not drawn', async (_, now) => {
    const settings = { tips: { sections: [] } };
    const rotation = await stock({ own: [own], settings });
    const opened = await openPopup({ own: now, settings, rotation, first: own.id });
    expect(opened.opensWithRound).toBe(true);
    expect(opened.tips.leaf.value?.words.text).toBe(now.find(({ isHidden }) => !isHidden)?.text);
  });

  it('when the language is another one: the popup waits for the tip in the language that it speaks', async () => {
    const rotation = await stock();
    const first = nextInStock();
    const opened = await openPopup({ rotation, first, settings: { language: 'nl' } });
    expect(opened.opensWithRound).toBe(true);
    expect(opened.tips.leaf.value?.words).toEqual((await loadTexts('nl')).tips[first as TipId]);
  });

  test.each<[string, (picture: FirstPicture) => object]>([
    ['without words', ({ tip }) => ({ tip })],
    ['with a strength of evidence that is unknown', (picture) => ({ ...picture, tip: { ...picture.tip, label: 'x' } })],
  ])('when another build has kept a tip %s: the popup waits for the round', async (_, change) => {
    const rotation = await stock();
    const first = nextInStock();
    const kept = keptPictures() as TipStock;
    rememberPictures({ ...kept, pictures: kept.pictures.map((each) => change(each) as FirstPicture) });
    const opened = await openPopup({ rotation, first, build: 'newer' });
    expect(opened.opensWithRound).toBe(true);
    expect(tipText()).toBe(texts[first as TipId].text);
  });

  test.each(['7', '[]', '{}', '{"base":7}', '{"language":"en"}'])('when it is %s', async (text) => {
    const rotation = await stock();
    const first = nextInStock();
    rememberPictures(JSON.parse(text));
    const { roundsLoaded } = await openPopup({ rotation, first });
    expect(roundsLoaded()).toBe(1);
    expect(tipText()).toBe(texts[first as TipId].text);
  });
});
