import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evidenceLabels } from '../../content/evidence.ts';
import { tips } from '../../content/tips.ts';
import settings from '../../project.inlang/settings.json' with { type: 'json' };

/** The parts of a store text by their headings. */
const partsOf = (text: string) =>
  Object.fromEntries(
    text
      .split(/^## /m)
      .slice(1)
      .map((part) => {
        const [heading = '', ...lines] = part.split('\n');
        return [heading.trim(), lines.join('\n').trim()];
      }),
  );

describe.each(settings.locales)('The store text in %s', (language) => {
  const parts = partsOf(readFileSync(`store/${language}.md`, 'utf8'));
  const { Name = '', Summary = '', Description = '' } = parts;

  it('has the three parts, each within what every store takes', () => {
    expect(Object.keys(parts)).toEqual(['Name', 'Summary', 'Description']);
    // Firefox takes a name of 50 characters, Chrome a summary of 132 and Edge a description from 250 to 10,000.
    expect(Name.length).toBeLessThanOrEqual(50);
    expect(Summary.length).toBeLessThanOrEqual(132);
    expect(Description.length).toBeGreaterThan(250);
    expect(Description.length).toBeLessThan(10_000);
  });

  it('counts the tips and names the labels of their evidence as they are', () => {
    expect(Description).toContain(`• ${tips.length} `);
    const messages = JSON.parse(readFileSync(`messages/${language}.json`, 'utf8'));
    for (const label of evidenceLabels) expect(Description).toContain(messages[`evidence_${label}`]);
  });

  it('claims nothing about health, and is no list of words for search engines', () => {
    expect(Description).not.toMatch(/[A-Z]{5,}|!|★|#1/);
    expect(Description).toMatch(/no medical advice|geen medisch advies|kein ärztlicher Rat/);
    expect(Description).toMatch(/no medical device|geen medisch hulpmiddel|kein Medizinprodukt/);
    expect(`${Name} ${Summary} ${Description}`).not.toMatch(
      /\b(insomnia|cures?|heals?|better sleep|sleep better|slapeloosheid|geneest|beter slapen|Schlaflosigkeit|heilt|besser schlafen)\b/i,
    );
  });
});
