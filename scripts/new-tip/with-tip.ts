import { tips } from '../../content/tips.ts';
import type { TipDraft } from './tip-draft.ts';

/** The tip behind which a new one stands: the last of its place in the article, or else of its section. */
export function tipBefore({ section, item }: TipDraft): string {
  const sameSection = tips.filter((tip) => tip.section === section);
  const before = sameSection.findLast((tip) => tip.item === item) ?? sameSection.at(-1);
  if (!before) throw new Error(`No tip stands in section ${section}.`);
  return before.id;
}

/** The text of `content/tips.ts` with the tip in it, to be acted on at any hour until someone says better. */
export function withTip(source: string, draft: TipDraft, before: string): string {
  const from = source.indexOf(`    id: '${before}',`);
  const end = source.indexOf('\n  },\n', from);
  if (from < 0 || end < 0) throw new Error(`content/tips.ts has no tip '${before}'.`);
  const citations = draft.citations.split(/\s*,\s*/).map((name) => `'${name}'`);
  const entry = `  {
    id: '${draft.id}',
    section: '${draft.section}',
    item: '${draft.item}',
    claim: '${draft.claim}',
    label: '${draft.label}',
    labelFor: 'claim',
    citations: [${citations.join(', ')}],
    act: anyHour,
  },
`;
  const place = end + '\n  },\n'.length;
  return source.slice(0, place) + entry + source.slice(place);
}

/** The words of a language with an empty place for the tip, in the order of the article. */
export function withWords<Words extends { readonly tips: Readonly<Record<string, object>> }>(
  words: Words,
  id: string,
  before: string,
): Words {
  const entries = Object.entries(words.tips).flatMap(([known, word]) =>
    known === before ? [[known, word] as const, [id, { text: '', why: '' }] as const] : [[known, word] as const],
  );
  return { ...words, tips: Object.fromEntries(entries) };
}
