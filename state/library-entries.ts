import type { CitationId } from '../content/citations.ts';
import type { EvidenceLabel, LabelFor } from '../content/evidence.ts';
import type { OwnTip } from '../content/own-tip.ts';
import { type SectionId, sectionIds } from '../content/section.ts';
import { tipSources } from '../content/tip-sources.ts';
import type { ContentWords } from '../content/tip-words.ts';
import { tips } from '../content/tips.ts';
import { windDownSteps } from '../content/wind-down.ts';
import type { nudgeStepText } from '../nudge/nudge-step-text.ts';
import type { Language, Settings } from './settings.ts';
import { stepText } from './step-text.ts';
import { hasEveryWord, searchWords } from './tip-search.ts';

/** The parts of the library: those of the article, the person's own tips, the wind-down steps. */
export type GroupId = SectionId | 'own' | 'steps';

/** Every part, in the order in which they stand. */
export const groupIds: readonly GroupId[] = [...sectionIds, 'own', 'steps'];

/** One tip or wind-down step, with all that is said of it. */
export interface LibraryEntry {
  readonly id: string;
  readonly group: GroupId;
  /** The paragraph (`p1`) or point (`li1`) of the article; absent where it is not from there. */
  readonly item?: string;
  readonly text: string;
  /** The language of text and why, where that is not the page's. */
  readonly lang?: string;
  /** What the evidence says; absent for an own tip. */
  readonly why?: string;
  /** How strong the evidence is; absent for an own tip. */
  readonly evidence?: { readonly label: EvidenceLabel; readonly labelFor: LabelFor };
  readonly citations: readonly CitationId[];
  readonly isHidden: boolean;
  readonly isFavourite: boolean;
}

/** All there is: the article's tips in its order, the person's own, and the wind-down steps, with the engine's words. */
export function libraryEntries(
  words: ContentWords,
  language: Language,
  { hidden, favourites }: Settings['tips'],
  own: readonly OwnTip[],
  ofNudge: typeof nudgeStepText,
): readonly LibraryEntry[] {
  return [
    ...tips.map(({ id, section, label, labelFor }) => ({
      ...words.tips[id],
      id,
      group: section,
      item: tipSources[id].item,
      evidence: { label, labelFor },
      citations: tipSources[id].citations,
      isHidden: hidden.includes(id),
      isFavourite: favourites.includes(id),
    })),
    ...own.map((tip) => ({ ...tip, group: 'own' as const, citations: [] })),
    ...windDownSteps.map(({ id, label, citations }) => ({
      id,
      group: 'steps' as const,
      text: stepText(id, language, ofNudge),
      why: words.stepWhys[id],
      // No claim of the article is behind a step: we added it.
      evidence: { label, labelFor: 'addition' as const },
      citations,
      isHidden: false,
      isFavourite: false,
    })),
  ];
}

/** What a person looks for. */
export interface LibraryQuery {
  readonly text: string;
  readonly group: GroupId | 'all';
  readonly label: EvidenceLabel | 'all';
}

/** The query that everything matches. */
export const wholeLibrary: LibraryQuery = { text: '', group: 'all', label: 'all' };

/** The entries that a person looks for: all words, in the text, the why and the title of the part together. */
export function matchingEntries(
  entries: readonly LibraryEntry[],
  { text, group, label }: LibraryQuery,
  titleOf: (group: GroupId) => string,
): readonly LibraryEntry[] {
  const words = searchWords(text);
  return entries.filter(
    (entry) =>
      (group === 'all' || entry.group === group) &&
      (label === 'all' || entry.evidence?.label === label) &&
      hasEveryWord(words, [entry.text, entry.why ?? '', titleOf(entry.group)]),
  );
}
