import { describe, expect, it } from 'vitest';
import { loadWords } from '../../content/load-words.ts';
import type { OwnTip } from '../../content/own-tip.ts';
import { tips } from '../../content/tips.ts';
import { windDownSteps } from '../../content/wind-down.ts';
import { nudgeStepText } from '../../nudge/nudge-step-text.ts';
import { type LibraryQuery, libraryEntries, matchingEntries, wholeLibrary } from '../../state/library-entries.ts';
import { defaultSettings } from '../../state/settings.ts';

const own: OwnTip = { id: 'own/1', text: 'Lees tien bladzijden.', isFavourite: true, isHidden: false };
const words = await loadWords('nl');
const entries = libraryEntries(
  words,
  'nl',
  { ...defaultSettings.tips, hidden: ['oats-for-energy'] },
  [own],
  nudgeStepText,
);
const titleOf = (group: string) => words.sections[group as 'intro'] ?? group;
const found = (query: Partial<LibraryQuery>) =>
  matchingEntries(entries, { ...wholeLibrary, ...query }, titleOf).map(({ id }) => id);

describe('the library', () => {
  it('holds every tip in the order of the article, then the own tips, then the wind-down steps', () => {
    expect(entries.map(({ id }) => id)).toEqual([
      ...tips.map(({ id }) => id),
      'own/1',
      ...windDownSteps.map(({ id }) => id),
    ]);
  });

  it('knows what the person hid and likes best', () => {
    expect(entries.filter(({ isHidden }) => isHidden).map(({ id }) => id)).toEqual(['oats-for-energy']);
    expect(entries.filter(({ isFavourite }) => isFavourite).map(({ id }) => id)).toEqual(['own/1']);
  });

  it('says of no step that the article claims it', () => {
    const steps = entries.filter(({ group }) => group === 'steps');
    expect(new Set(steps.map(({ evidence }) => evidence?.labelFor))).toEqual(new Set(['addition']));
  });
});

describe('what is looked for', () => {
  it('is all there when nothing is asked', () => {
    expect(found({})).toHaveLength(entries.length);
  });

  it('is found in the text, in the why and in the title of the part', () => {
    expect(found({ text: 'HAVERMOUT' })).toContain('oats-for-energy');
    expect(words.tips['medicine-gap'].text.toLowerCase()).not.toContain('levothyroxine');
    expect(found({ text: 'levothyroxine' })).toEqual(['medicine-gap']);
    const inPart3 = tips.filter(({ section }) => section === '03').map(({ id }) => id);
    expect(found({ text: 'gevolgen magnesiumtekort' })).toEqual(inPart3);
  });

  it('is found by all filters together', () => {
    expect(found({ group: 'own' })).toEqual(['own/1']);
    expect(found({ group: 'own', label: 'mixed' })).toEqual([]);
    const disputed = found({ label: 'disputed' });
    expect(disputed).toEqual(tips.filter(({ label }) => label === 'disputed').map(({ id }) => id));
    expect(found({ label: 'disputed', group: '02' })).toEqual(['calf-cramps-stretch']);
  });
});
