import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { foundIn, hasEveryWord, searchWords } from '../../state/tip-search.ts';

/** Any UTF-16 unit, halves of pairs and marks by themselves included. */
const anyUnit = fc.nat(0xffff).map((unit) => String.fromCharCode(unit));

const finds = (query: string, ...texts: string[]) => hasEveryWord(searchWords(query), texts);

describe('a search', () => {
  test.each([
    ['koffein', 'Koffeïne na de middag'],
    ['KOFFEÏNE', 'koffeïne'],
    ['einschlafstorung', 'Einschlafstörung'],
    ['ruckenschmerz', 'RÜCKENSCHMERZ'],
    ['strasse', 'Straße'],
    ['straße', 'STRASSE'],
    ['cafe\u0301', 'café'],
    ['café', 'cafe\u0301'],
    ['smorrebrod', 'smørrebrød'],
    ["that's", 'that’s'],
  ])('for %s finds %s', (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it('wants all of the words, in whatever order and in whichever text', () => {
    expect(finds('oats morning', 'Oats are an easy start', 'in the morning')).toBe(true);
    expect(finds('morning oats', 'Oats are an easy start', 'in the morning')).toBe(true);
    expect(finds('oats evening', 'Oats are an easy start', 'in the morning')).toBe(false);
  });

  it('does not find a word that begins in one text and ends in another', () => {
    expect(finds('oatmeal', 'oat', 'meal')).toBe(false);
  });

  it('for nothing finds everything', () => {
    expect(finds('', 'Oats')).toBe(true);
    expect(finds('  \n ', 'Oats')).toBe(true);
  });

  it('takes signs for what they are', () => {
    expect(finds('.*', 'Oats')).toBe(false);
    expect(finds('(mg', 'so (mg) it is')).toBe(true);
  });
});

describe('what was found', () => {
  const marked = (text: string, query: string) =>
    foundIn(text, searchWords(query)).map(([from, to]) => text.slice(from, to));

  test.each([
    ['Koffeïne en koffie', 'koffei', ['Koffeï']],
    ['Koffeïne en koffie', 'koff', ['Koff', 'koff']],
    ['Straße', 'ss', ['ß']],
    ['Straße', 'rass', ['raß']],
    ['cafe\u0301 au lait', 'cafe', ['cafe\u0301']],
    ['sleepless', 'sleep less', ['sleepless']],
    ['a good night', 'night good', ['good', 'night']],
    ['🌙 moon', 'moon', ['moon']],
    ['Oats', 'rye', []],
    ['Oats', '', []],
  ])('in %j by %j is marked as %j', (text, query, parts) => {
    expect(marked(text, query)).toEqual(parts);
  });

  it('is marked exactly where a word was found, whatever the letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.nat(30), fc.nat(6), (text, from, length) => {
        const query = [...text].slice(from, from + length).join('');
        const words = searchWords(query);
        fc.pre(words.length > 0);
        const ranges = foundIn(text, words);
        expect(ranges.length).toBeGreaterThan(0);
        expect(
          hasEveryWord(
            words,
            ranges.map(([a, b]) => text.slice(a, b)),
          ),
        ).toBe(true);
      }),
    );
  });

  it('is looked for in any text without fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyUnit }), (text) => {
        expect(hasEveryWord(searchWords(text), [text])).toBe(true);
      }),
    );
  });
});
