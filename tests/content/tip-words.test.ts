import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { loadWords } from '../../content/load-words.ts';
import { sectionIds } from '../../content/section.ts';
import { tips } from '../../content/tips.ts';
import { windDownSteps } from '../../content/wind-down.ts';
import type { Language } from '../../state/settings.ts';
import { forbiddenWords } from '../support/forbidden-words.ts';
import { allPassages, languages, passagesIn } from './all-words.ts';
import articleGrams from './article-grams.json' with { type: 'json' };
import { gramHash, gramHashes, gramsOf } from './article-grams.ts';

describe.each(languages)('the words in %s', (language) => {
  it('are there for every section, tip and step, and for nothing else', async () => {
    const words = await loadWords(language);
    expect(Object.keys(words).toSorted()).toEqual(['sections', 'stepWhys', 'tips']);
    expect(Object.keys(words.sections).toSorted()).toEqual(sectionIds.toSorted());
    expect(Object.keys(words.tips)).toEqual(tips.map((tip) => tip.id));
    expect(Object.keys(words.stepWhys)).toEqual(windDownSteps.map((step) => step.id));
    for (const word of Object.values(words.tips)) expect(Object.keys(word)).toEqual(['text', 'why']);
  });

  it('are short: a title 50, a text 160 and a why 240 UTF-16 units', async () => {
    for (const { place, text } of await passagesIn(language)) {
      expect(text.length, place).toBeLessThanOrEqual(place.endsWith('/why') ? 240 : place.endsWith('/text') ? 160 : 50);
      expect(text.length, place).toBeGreaterThan(10);
    }
  });

  it('are whole sentences, neatly typed', async () => {
    for (const { place, text } of await passagesIn(language)) {
      expect(text, place).toBe(text.trim().normalize('NFC'));
      expect(text, place).not.toMatch(/ {2}|\n|!|—|–|\.\.\.|"/);
      if (!place.startsWith('sections/')) expect(text, place).toMatch(/[.?]$/);
      expect(text, place).toMatch(/^[\p{Lu}\d'„]/u);
    }
  });
});

describe('the words promise and prescribe nothing', () => {
  it('no word of healing, of fear or of certainty stands anywhere', async () => {
    // The one German 'musst' says that nobody has to.
    const said = (text: string) => text.replace('Du musst keinem', '');
    for (const { language, place, text } of await allPassages()) {
      expect(said(text), `${language}/${place}`).not.toMatch(forbiddenWords[language]);
    }
  });

  // Not every stem is a word, and not every word with the letters is meant.
  test.each<[Language, string, boolean]>([
    ['en', 'Magnesium cures insomnia.', true],
    ['en', 'A healing mineral.', true],
    ['en', 'A treatment for cramps.', true],
    ['en', 'Healthy kidneys, secure sleep.', false],
    ['nl', 'Magnesium geneest slapeloosheid.', true],
    ['nl', 'Een behandeling.', true],
    ['nl', 'Je hele bord, een heel klein verband.', false],
    ['de', 'Magnesium heilt Schlaflosigkeit.', true],
    ['de', 'Ein Heilmittel.', true],
    ['de', 'Eine Weile teilen.', false],
  ])('in %s, "%s": %s', (language, text, caught) => {
    expect(forbiddenWords[language].test(text)).toBe(caught);
  });

  it('an amount in milligrams stands only where it is the figure of a food, a limit or a study', async () => {
    const withAmounts = [
      'no-level-to-chase',
      'muscles-and-nerves',
      'heart-muscle-uses-it-too',
      'oats-for-energy',
      'wholemeal-for-bones-and-teeth',
      'faster-sleep-small-trials',
      'melatonin-likes-darkness',
      'almonds-or-pumpkin-seeds',
      'supplement-ceiling',
      'upset-stomach-both-ways',
      'caffeine-cutoff',
    ];
    for (const language of languages) {
      const found = (await passagesIn(language)).filter(({ text }) => / mg(?!\p{L})/u.test(text));
      expect(new Set(found.map(({ place }) => place.split('/')[1])), language).toEqual(new Set(withAmounts));
    }
  });

  it('the amounts of a study above the EU limit are said to be above it', async () => {
    const limit = { nl: 'EU-grens', en: 'EU limit', de: 'EU-Grenze' };
    for (const language of languages) {
      const words = (await loadWords(language)).tips;
      for (const id of [
        'faster-sleep-small-trials',
        'melatonin-likes-darkness',
        'deep-sleep-one-small-study',
      ] as const) {
        expect(words[id].why, `${language}/${id}`).toContain(limit[language]);
      }
    }
  });

  it('wherever nuts are named, something without nuts is named too', async () => {
    const nuts = { nl: /noten|amandel/i, en: /(?<!\p{L})nuts?(?!\p{L})|almond/iu, de: /nüsse|nuss|mandel/i };
    const others = { nl: /bonen|pitten|peulvruchten/i, en: /beans|seeds|pulses/i, de: /bohnen|kerne|hülsenfrüchte/i };
    for (const { language, place, text } of await allPassages()) {
      if (nuts[language].test(text)) expect(text, `${language}/${place}`).toMatch(others[language]);
    }
  });
});

describe('the three languages say the same', () => {
  it('with the same figures', async () => {
    const figures = (text: string) => (text.replaceAll(/(\d)[.,](\d)/g, '$1$2').match(/\d+/g) ?? []).toSorted();
    const [dutch, english, german] = await Promise.all(languages.map(passagesIn));
    for (const [index, { place, text }] of (english ?? []).entries()) {
      expect(figures(dutch?.[index]?.text ?? ''), `nl/${place}`).toEqual(figures(text));
      expect(figures(german?.[index]?.text ?? ''), `de/${place}`).toEqual(figures(text));
    }
  });

  // Milligrams per 100 g from USDA release 28, the grams of the portion, and what the tip says.
  test.each([
    ['oats-for-energy', 138, 40, 55],
    ['wholemeal-for-bones-and-teeth', 75, 35, 26],
    ['wholemeal-for-bones-and-teeth', 23, 35, 8],
    ['almonds-or-pumpkin-seeds', 270, 25, 68],
    ['almonds-or-pumpkin-seeds', 592, 20, 118],
  ] as const)('%s: %i mg per 100 g is about %s g with %i mg', async (id, per100, grams, portion) => {
    expect(Math.round((per100 * grams) / 100)).toBe(portion);
    for (const language of languages) {
      const { text, why } = (await loadWords(language)).tips[id];
      expect(text).toMatch(new RegExp(`(?<!\\d)${portion}(?!\\d)`));
      expect(why).toMatch(new RegExp(`(?<!\\d)${per100}(?!\\d)`));
    }
  });

  it('to a person who is addressed as je and as du', async () => {
    for (const { place, text } of await passagesIn('nl'))
      expect(text, place).not.toMatch(/(?<!\p{L})(u|uw)(?!\p{L})/iu);
    for (const { place, text } of await passagesIn('de')) {
      expect(text, place).not.toMatch(/(?<!\p{L})(Ihnen|Ihr|Ihre|Ihren)(?!\p{L})/u);
      expect(text, place).not.toMatch(/\p{L}[*:_]in|\p{L}Innen(?!\p{L})|(?<!\p{L})(Arzt|Hausarzt|Apotheker)(?!\p{L})/u);
    }
  });

  it('in German with its own letters', async () => {
    const spelledOut = /fuer|ueber|koenn|koerp|schlaef|muede|spaet|naech|zaehn|gruen|pruef|moech|taegl|aerzt|oefter/i;
    for (const { place, text } of await passagesIn('de')) expect(text, place).not.toMatch(spelledOut);
  });
});

describe('the words are our own', () => {
  const hashes = new Set(articleGrams.hashes.split(' '));

  it('no Dutch title, text or why has six words in a row from the article', async () => {
    expect(hashes.size).toBeGreaterThan(1000);
    for (const { place, text } of await passagesIn('nl')) {
      expect(
        gramsOf(text).filter((gram) => hashes.has(gramHash(gram))),
        place,
      ).toEqual([]);
    }
  });

  it('a sentence of the article would be caught, whatever its capitals and commas', () => {
    const quoted = gramsOf('Magnesium is niet: alleen essentieel, VOOR de.');
    expect(quoted).toHaveLength(2);
    expect(quoted.every((gram) => hashes.has(gramHash(gram)))).toBe(true);
  });

  const folder = new URL('../../../shared/article/', import.meta.url);
  test.runIf(existsSync(folder))('the hashes are those of the article', () => {
    const [file] = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    const article = readFileSync(new URL(file ?? '', folder), 'utf8');
    expect(articleGrams.hashes.split(' ')).toEqual(gramHashes(article));
  });
});
