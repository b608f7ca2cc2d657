import { tipSources } from '../../content/tip-sources.ts';
import { tips } from '../../content/tips.ts';
import type { TipDraft } from './tip-draft.ts';

/** The tip behind which a new one stands: the last of its place in the article, or else of its section. */
export function tipBefore({ section, item }: TipDraft): string {
  const sameSection = tips.filter((tip) => tip.section === section);
  const before = sameSection.findLast(({ id }) => tipSources[id].item === item) ?? sameSection.at(-1);
  if (!before) throw new Error(`No tip stands in section ${section}.`);
  return before.id;
}

/** A text with a line behind the entry of a tip: behind its line, or where the entry takes several, behind the last. */
function withLine(text: string, before: string, line: string): string {
  const lines = text.split('\n');
  const first = lines.findIndex((each) => each.trimStart().startsWith(`'${before}': `));
  const start = lines[first];
  if (start === undefined) throw new Error(`No entry of the tip '${before}' is there.`);
  const indent = start.slice(0, start.indexOf("'"));
  const last = /[[{]$/.test(start)
    ? lines.findIndex((each, place) => place > first && each.startsWith(indent) && !each.startsWith(`${indent} `))
    : first;
  return lines.toSpliced(last + 1, 0, indent + line).join('\n');
}

/** The text of `content/tips.ts` with the tip in it, to be acted on at any hour until someone says better. */
export function withTip(text: string, { id, label }: TipDraft, before: string): string {
  return withLine(text, before, `'${id}': ['${label}', anyHour],`);
}

/** The text of `content/tip-sources.ts` with where the tip comes from in it. */
export function withSources(text: string, { id, item, claim, citations }: TipDraft, before: string): string {
  const names = citations.split(/\s*,\s*/).map((name) => `'${name}'`);
  return withLine(text, before, `'${id}': { item: '${item}', claim: '${claim}', citations: [${names.join(', ')}] },`);
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
