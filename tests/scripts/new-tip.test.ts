import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { questions, type TipDraft } from '../../scripts/new-tip/tip-draft.ts';
import { tipBefore, withSources, withTip, withWords } from '../../scripts/new-tip/with-tip.ts';

const draft: TipDraft = {
  id: 'warm-bath-early',
  section: '02',
  item: 'li2',
  claim: '02.li2.a',
  label: 'limited',
  citations: 'boyle2017, arab2023',
};

const problem = (name: keyof TipDraft, answer: string) =>
  questions.find((question) => question.name === name)?.problem(answer, draft);

describe('A new tip', () => {
  it('is taken as it was drafted', () => {
    for (const { name, problem } of questions) expect(problem(draft[name], draft), name).toBeUndefined();
  });

  it.each([
    ['id', 'Warm Bath', /small letters/],
    ['id', 'calm-muscles-and-mind', /taken/],
    ['section', '04', /intro, 01, 02, 03/],
    ['item', 'paragraph two', /p2 or li4/],
    ['claim', '01.p2.a', /02\.li2\.a/],
    ['label', 'proven', /established, mixed, limited, disputed/],
    ['citations', 'boyle2017, nobody1999', /no nobody1999/],
  ] as const)('is asked again for its %s when that is "%s"', (name, answer, sentence) => {
    expect(problem(name, answer)).toMatch(sentence);
  });

  it('stands behind the last tip of its place in the article, in the structure and in the words', () => {
    const before = tipBefore(draft);
    const source = withTip(readFileSync('content/tips.ts', 'utf8'), draft, before);
    const lines = source.split('\n');
    const place = lines.indexOf("    'warm-bath-early': ['limited', anyHour],");
    expect(lines[place - 1]).toContain(`    '${before}': [`);

    const words = {
      sections: {},
      tips: { [before]: { text: 'Told.', why: 'Known.' }, other: { text: 'x', why: 'y' } },
    };
    expect(Object.keys(withWords(words, draft.id, before).tips)).toEqual([before, draft.id, 'other']);
  });

  it('comes with its sources, behind an entry of one line or of several', () => {
    const texts = ["  'a-b': { item: 'p1' },\n  'c-d': 1,\n", "  'a-b': {\n    item: 'p1',\n  },\n  'c-d': 1,\n"];
    const line = "  'warm-bath-early': { item: 'li2', claim: '02.li2.a', citations: ['boyle2017', 'arab2023'] },\n";
    for (const text of texts) {
      expect(withSources(text, draft, 'a-b')).toBe(text.replace("  'c-d'", `${line}  'c-d'`));
    }
    const known = readFileSync('content/tip-sources.ts', 'utf8');
    expect(withSources(known, draft, tipBefore(draft))).toContain(line);
    expect(() => withSources(known, draft, 'no-such-tip')).toThrow(/no-such-tip/);
  });

  it('of a place without tips stands at the end of its section', () => {
    expect(tipBefore({ ...draft, item: 'p9' })).toBe(tipBefore({ ...draft, item: 'p2' }));
  });
});
