import { citations } from '../../content/citations.ts';
import { evidenceLabels } from '../../content/evidence.ts';
import { sectionIds } from '../../content/section.ts';
import { tips } from '../../content/tips.ts';
import { windDownSteps } from '../../content/wind-down.ts';

/** What must be known of a tip before its words are written. */
export interface TipDraft {
  readonly id: string;
  readonly section: string;
  /** The paragraph (`p1`) or list item (`li1`) of the article. */
  readonly item: string;
  /** The id of the article's claim in the evidence file. */
  readonly claim: string;
  readonly label: string;
  readonly citations: string;
}

/** A question about a tip, and what is wrong with an answer to it. */
export interface Question {
  readonly name: keyof TipDraft;
  readonly ask: string;
  /** @returns a sentence for the one who answered, or `undefined` when the answer will do. */
  readonly problem: (answer: string, before: Partial<TipDraft>) => string | undefined;
}

const oneOf = (known: readonly string[]) => (answer: string) =>
  known.includes(answer) ? undefined : `It is one of: ${known.join(', ')}.`;
const ids: readonly string[] = [...tips, ...windDownSteps].map(({ id }) => id);

/** What a new tip is asked for, in this order. */
export const questions: readonly Question[] = [
  {
    name: 'id',
    ask: 'Its id, in small letters and hyphens: what it says in two or three words',
    problem: (id) => {
      if (!/^[a-z]+(-[a-z]+)*$/.test(id)) return 'An id has small letters and single hyphens only.';
      return ids.includes(id) ? 'That id is taken; an id is never used twice.' : undefined;
    },
  },
  { name: 'section', ask: 'The section of the article', problem: oneOf(sectionIds) },
  {
    name: 'item',
    ask: 'The paragraph (p1, p2) or list item (li1, li2) in that section',
    problem: (item) => (/^(p|li)[1-9]$/.test(item) ? undefined : 'It looks like p2 or li4.'),
  },
  {
    name: 'claim',
    ask: "The article's claim behind it, by its id in the evidence file",
    problem: (claim, { section, item }) => {
      const isOurs = section === 'intro' ? /^intro\.\d+$/.test(claim) : claim.startsWith(`${section}.${item}.`);
      return isOurs
        ? undefined
        : `It belongs to that place: ${section === 'intro' ? 'intro.1' : `${section}.${item}.a`}.`;
    },
  },
  { name: 'label', ask: 'How strong the evidence for that claim is', problem: oneOf(evidenceLabels) },
  {
    name: 'citations',
    ask: 'Its sources, with commas between',
    problem: (names) => {
      const unknown = names.split(/\s*,\s*/).filter((name) => !(name in citations));
      return unknown.length === 0
        ? undefined
        : `content/citations.ts has no ${unknown.join(', ')}: write it there first.`;
    },
  },
];
