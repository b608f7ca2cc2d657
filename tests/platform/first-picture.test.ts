// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import {
  endFirstPicture,
  type FirstPictures,
  firstLanguage,
  firstTip,
  rememberPictures,
  showFirstPicture,
} from '../../platform/first-picture.ts';

const bedtimeAt = Date.parse('2026-11-23T21:30:00Z');
const hour = 3_600_000;
const picture = (hours: number) => ({ hours, tip: `from-${hours}`, html: `<main><p>From ${hours}.</p></main>` });
const kept: FirstPictures = {
  language: 'nl',
  night: { bedtimeAt, hours: 8 },
  height: 560,
  pictures: [24, 12, 3, 0].map(picture),
};

beforeEach(() => {
  localStorage.removeItem('pictures');
  document.body.replaceChildren();
  delete document.body.dataset['tip'];
});

describe('the picture with which the popup begins', () => {
  it.each([
    ['by day', -14, 'from-24'],
    ['at the very hour from which a tip is of use', -12, 'from-12'],
    ['in the evening', -2, 'from-3'],
    ['in the night', 5, 'from-0'],
    ['on the next day at the same hour', 24 - 2, 'from-3'],
    ['after a week', 7 * 24 - 11, 'from-12'],
  ])('%s is the tip of that hour', (_, after, tip) => {
    rememberPictures(kept);
    showFirstPicture(bedtimeAt + after * hour);
    expect(firstTip()).toBe(tip);
    expect(document.querySelector('main > p')?.textContent).toBe(`From ${tip.slice(5)}.`);
  });

  it('is in its own language, as high as the popup was until the rest is there', () => {
    rememberPictures(kept);
    showFirstPicture(bedtimeAt);
    expect(document.documentElement.lang).toBe('nl');
    expect(firstLanguage()).toBe('nl');
    expect(document.body.style.minBlockSize).toBe('560px');
    endFirstPicture();
    expect(document.body.style.minBlockSize).toBe('');
  });

  it('is the first of all where no night lies ahead', () => {
    rememberPictures({ ...kept, night: undefined });
    showFirstPicture(bedtimeAt);
    expect(firstTip()).toBe('from-24');
  });

  it.each(['', '7', 'garbage', '{}', '{"pictures":[{}]}', '{"pictures":[]}'])('is none when %j was kept', (text) => {
    localStorage.setItem('pictures', text);
    showFirstPicture(bedtimeAt);
    expect(firstTip()).toBeUndefined();
    expect(firstLanguage()).toBeUndefined();
    expect(document.body.childElementCount).toBe(0);
  });
});
