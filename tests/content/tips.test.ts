import { describe, expect, it, test } from 'vitest';
import { citations } from '../../content/citations.ts';
import { evidenceLabels } from '../../content/evidence.ts';
import { sectionIds } from '../../content/section.ts';
import { tipSources } from '../../content/tip-sources.ts';
import { tipById, tips } from '../../content/tips.ts';
import { windDownSteps } from '../../content/wind-down.ts';

describe('the tips cover the article', () => {
  // Every section, paragraph and list item of the article, and how many tips it has.
  test.each([
    ['intro', 'p1', 2],
    ['intro', 'p2', 2],
    ['01', 'p1', 1],
    ['01', 'p2', 3],
    ['01', 'p3', 2],
    ['01', 'p4', 1],
    ['01', 'p5', 3],
    ['01', 'p6', 1],
    ['02', 'p1', 1],
    ['02', 'li1', 2],
    ['02', 'li2', 2],
    ['02', 'li3', 2],
    ['02', 'li4', 2],
    ['02', 'p2', 2],
    ['03', 'p1', 1],
    ['03', 'li1', 1],
    ['03', 'li2', 1],
    ['03', 'li3', 1],
    ['03', 'li4', 1],
    ['03', 'li5', 1],
    ['03', 'li6', 1],
    ['03', 'li7', 1],
    ['03', 'p2', 2],
  ])('section %s, %s has %i of them', (section, item, count) => {
    expect(tips.filter((tip) => tip.section === section && tipSources[tip.id].item === item)).toHaveLength(count);
  });

  it('in 36 tips, and none stands outside the article', () => {
    expect(tips).toHaveLength(36);
  });

  it('in article order', () => {
    const sections = tips.map((tip) => sectionIds.indexOf(tip.section));
    expect(sections).toEqual(sections.toSorted());
    expect(sectionIds).toEqual(['intro', '01', '02', '03']);
  });

  test.each(tips)('$id answers a claim of its own paragraph or item', ({ id, section }) => {
    const { item, claim } = tipSources[id];
    expect(claim).toMatch(section === 'intro' ? /^intro\.\d+$/ : new RegExp(`^${section}\\.${item}\\.[a-z]$`));
  });
});

describe('the evidence labels', () => {
  it('are counted as the evidence file counts them', () => {
    const counts = evidenceLabels.map((label) => [label, tips.filter((tip) => tip.label === label).length]);
    expect(Object.fromEntries(counts)).toEqual({ established: 12, mixed: 10, limited: 11, disputed: 3 });
  });

  it('grade the article, but for the two safety facts that we added', () => {
    const additions = tips.filter((tip) => tip.labelFor === 'addition').map((tip) => tip.id);
    expect(additions).toEqual(['supplement-ceiling', 'medicine-gap']);
  });
});

describe('a tip', () => {
  it('is found by its id, and an id of another version finds none', () => {
    expect(tips.map((tip) => tipById(tip.id))).toEqual(tips);
    expect(tipById('handful-of-gold')).toBeUndefined();
    expect(tipById('constructor')).toBeUndefined();
  });

  it('shares its id with no other tip or step', () => {
    const ids = [...tips, ...windDownSteps].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test.each([...tips, ...windDownSteps])('$id can be acted on within a day before bedtime', ({ act }) => {
    expect(act.from).toBeLessThanOrEqual(24);
    expect(act.from).toBeGreaterThanOrEqual(act.until);
    expect(act.until).toBeGreaterThanOrEqual(0);
  });

  it('that needs a surgery or a pharmacy waits for office hours, but urgent help never waits', () => {
    expect(tipById('medicine-gap')?.act).toEqual({ from: 16, until: 5 });
    expect(tipById('heart-rhythm-get-checked')?.act).toEqual({ from: 24, until: 0 });
  });
});

describe('the citations', () => {
  const cited = [...Object.values(tipSources), ...windDownSteps].flatMap((entry) => entry.citations);

  it('are named for every tip, and for nothing else', () => {
    expect(Object.keys(tipSources)).toEqual(tips.map(({ id }) => id));
  });

  test.each([...tips.map(({ id }) => ({ id, ...tipSources[id] })), ...windDownSteps])(
    '$id cites at least one source, each once',
    ({ citations: ids }) => {
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(citations).toHaveProperty(id);
    },
  );

  it('are all used', () => {
    expect(Object.keys(citations).toSorted()).toEqual([...new Set(cited)].toSorted());
  });

  test.each(Object.entries(citations))('%s keeps its DOI apart from its reference', (_, { ref, doi }) => {
    expect(ref).not.toMatch(/doi|10\.\d{4,}\//i);
    expect(ref).toMatch(/\S.*\d{4}|ods\.od\.nih\.gov|monograph/);
    if (doi !== undefined) expect(doi).toMatch(/^10\.\d{4,9}\/[-._;()/:A-Za-z0-9]*[A-Za-z0-9]$/);
  });

  it('are written with their own letters', () => {
    for (const { ref } of Object.values(citations)) expect(ref).not.toMatch(/Moeyk|Heikkilae|OeGE|Ernaehr/);
  });
});
