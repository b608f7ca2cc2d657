// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { tipById } from '../../content/tips.ts';
import {
  endFirstPicture,
  type FirstPictures,
  firstLanguage,
  firstTip,
  type LastOpening,
  rememberOpening,
  rememberPictures,
  usedUp,
  useUp,
} from '../../platform/first-picture.ts';
import { showFirstPicture } from '../../platform/show-first-picture.ts';

const bedtimeAt = Date.parse('2026-11-23T21:30:00Z');
const hour = 3_600_000;
const picture = (id: string) => {
  const tip = tipById(id);
  if (!tip) throw new Error(`There is no tip ${id}.`);
  return { tip, words: { text: id }, section: 'Section', html: `<main><p>This is ${id}.</p></main>` };
};
// One for the last hour and a half, one for the last three hours, one for breakfast, and one for any hour.
const ids = ['calf-cramps-stretch', 'stress-park-your-tasks', 'oats-for-energy', 'no-level-to-chase'];
const kept: FirstPictures = { language: 'ar', dir: 'rtl', pictures: ids.map(picture) };
const opening: LastOpening = { night: { bedtimeAt, hours: 8 }, height: 560 };

beforeEach(() => {
  for (const key of ['pictures', 'used', 'opening']) localStorage.removeItem(key);
  document.body.replaceChildren();
  delete document.body.dataset['tip'];
});

describe('the picture with which the popup begins', () => {
  it.each([
    ['by day', -8, 'no-level-to-chase'],
    ['at breakfast', -14, 'oats-for-energy'],
    ['at the very hour from which a tip is of use', -3, 'stress-park-your-tasks'],
    ['late in the evening', -1, 'calf-cramps-stretch'],
    ['in the night', 5, 'calf-cramps-stretch'],
    ['on the next day at the same hour', 24 - 2, 'stress-park-your-tasks'],
    ['after a week', 7 * 24 - 14, 'oats-for-energy'],
  ])('%s is the first tip that can be acted on', (_, after, tip) => {
    rememberPictures(kept);
    rememberOpening(opening);
    showFirstPicture(bedtimeAt + after * hour);
    expect(firstTip()).toBe(tip);
    expect(document.querySelector('main > p')?.textContent).toBe(`This is ${tip}.`);
  });

  it('is another one when that was used up, until pictures are drawn anew', () => {
    rememberPictures(kept);
    rememberOpening(opening);
    useUp('calf-cramps-stretch');
    expect(usedUp()).toEqual(['calf-cramps-stretch']);
    showFirstPicture(bedtimeAt - hour);
    expect(firstTip()).toBe('stress-park-your-tasks');
    rememberPictures(kept);
    expect(usedUp()).toEqual([]);
  });

  it('is the first that is left where none can be acted on', () => {
    rememberPictures({ ...kept, pictures: ['oats-for-energy', 'calf-cramps-stretch'].map(picture) });
    rememberOpening(opening);
    showFirstPicture(bedtimeAt - 8 * hour);
    expect(firstTip()).toBe('oats-for-energy');
  });

  it('is in its own language and direction, as high as the popup was until the rest is there', () => {
    rememberPictures(kept);
    rememberOpening(opening);
    showFirstPicture(bedtimeAt);
    expect(document.documentElement.lang).toBe('ar');
    expect(document.documentElement.dir).toBe('rtl');
    expect(firstLanguage()).toBe('ar');
    expect(document.body.style.minBlockSize).toBe('560px');
    endFirstPicture();
    expect(document.body.style.minBlockSize).toBe('');
  });

  it('is there before a popup was ever opened, as high as one is by day', () => {
    rememberPictures(kept);
    showFirstPicture(bedtimeAt - 8 * hour);
    expect(firstTip()).toBe('calf-cramps-stretch');
    expect(document.body.style.minBlockSize).toBe('440px');
  });

  it('is the first of all where no night lies ahead', () => {
    rememberPictures(kept);
    rememberOpening({ height: 560 });
    showFirstPicture(bedtimeAt - 8 * hour);
    expect(firstTip()).toBe('calf-cramps-stretch');
  });

  it.each(['', '7', 'garbage', '{}', '{"pictures":[{}]}', '{"pictures":[]}'])('is none when %j was kept', (text) => {
    localStorage.setItem('pictures', text);
    rememberOpening(opening);
    showFirstPicture(bedtimeAt);
    expect(firstTip()).toBeUndefined();
    expect(firstLanguage()).toBeUndefined();
    expect(document.body.childElementCount).toBe(0);
  });

  it.each(['7', 'garbage', '{}'])('does not depend on what is used up where that is %j', (text) => {
    rememberPictures(kept);
    rememberOpening(opening);
    localStorage.setItem('used', text);
    showFirstPicture(bedtimeAt);
    expect(firstTip()).toBe('calf-cramps-stretch');
  });
});
