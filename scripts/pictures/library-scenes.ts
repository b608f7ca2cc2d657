import { evening, type Scene } from './scene.ts';

const library = { page: 'library.html', at: `${evening} 16:20` } as const;
const wide = { ...library, width: 1280, height: 1100 };
const narrow = { ...library, width: 320, height: 1100 };

const ownTip = (at: number, text: string, marks: { isFavourite?: boolean; isHidden?: boolean } = {}) => ({
  id: `own/00000000-0000-4000-8000-00000000000${at}`,
  text,
  isFavourite: false,
  isHidden: false,
  ...marks,
});
const ownTips = [
  ownTip(1, 'Put the book on the pillow, and the phone in the kitchen.', { isFavourite: true }),
  ownTip(2, 'Tea without caffeine after eight.', { isHidden: true }),
  ownTip(3, `One word may be long: ${'Donaudampfschifffahrts'.repeat(3)}.`),
];
const own = { page: 'library.html#own', stored: { ownTips } };
const marked = {
  settings: {
    tips: {
      rotateSeconds: 20,
      sections: ['intro', '02', '03', '04', '05'],
      hidden: ['popular-is-not-proven'],
      favourites: ['sleep-starts-with-habits'],
    },
  },
};

/** The library of all tips, the person's own, and the page about the article. */
export const libraryScenes: readonly Scene[] = [
  { ...library, name: 'library', width: 1000, height: 1100 },
  { ...wide, ...marked, name: 'library-wide' },
  { ...narrow, ...marked, name: 'library-narrow' },
  { ...wide, name: 'library-search', press: ['input[type=search]'], type: 'magnesium' },
  { ...narrow, name: 'library-search-narrow', press: ['input[type=search]'], type: 'magnesium' },
  { ...wide, name: 'library-nothing', press: ['input[type=search]'], type: 'xyzzy' },
  { ...wide, name: 'library-tip', page: 'library.html#no-level-to-chase' },
  { ...narrow, name: 'library-tip-narrow', page: 'library.html#no-level-to-chase' },
  { ...wide, ...own, name: 'library-own' },
  { ...narrow, ...own, name: 'library-own-narrow' },
  { ...wide, ...own, name: 'library-own-edited', press: ['#own .entry .foot .ask'] },
  { ...wide, ...own, name: 'library-own-deleted', press: ['#own .entry .foot .ask:nth-child(2)'] },
  { ...library, name: 'library-about', width: 1280, page: 'library.html#about' },
  { ...library, name: 'library-about-narrow', width: 320, page: 'library.html#about' },
];
