import type { ActWindow } from './act-window.ts';
import type { EvidenceLabel, LabelFor } from './evidence.ts';
import { type SectionId, sectionIds } from './section.ts';

// The hours before bedtime in which a tip can still be acted on, by what it asks the person to do. A tip outside its
// window is not wrong, only less useful right now: it comes later in the round.

/** Something to know, to decide or to keep up: no hour is better. Urgent help is needed at any hour too. */
const anyHour = { from: 24, until: 0 } as const satisfies ActWindow;
/** Something for breakfast: with a bedtime of 22:30 until 10:30. */
const breakfast = { from: 24, until: 12 } as const satisfies ActWindow;
/** Something to eat at any meal of the day; a heavy plate later than three hours before bed is no advice of ours. */
const upToDinner = { from: 24, until: 3 } as const satisfies ActWindow;
/** Someone to ask: a surgery or a pharmacy picks up the phone between about 16 and 5 hours before most bedtimes. */
const officeHours = { from: 16, until: 5 } as const satisfies ActWindow;
/** A plan for this evening, to be made while there is still an evening left. */
const planAhead = { from: 12, until: 1 } as const satisfies ActWindow;
/** Evening light counts from about three hours before bed; four, so that it can be prepared. */
const dimLights = { from: 4, until: 0 } as const satisfies ActWindow;
/** Five or ten minutes of quiet, somewhere in the evening. */
const quietMinutes = { from: 3, until: 0 } as const satisfies ActWindow;
/** Just before going to bed. */
const lastThing = { from: 1.5, until: 0 } as const satisfies ActWindow;

/** How strong the evidence is, when the tip can be acted on, and what the label grades if that is not the claim. */
type Row = readonly [label: EvidenceLabel, act: ActWindow, labelFor?: LabelFor];

// What every opening of the popup needs; where each comes from is in `tip-sources.ts`.
const catalogue = {
  intro: {
    'sleep-starts-with-habits': ['established', planAhead],
    'popular-is-not-proven': ['mixed', anyHour],
    'calm-muscles-and-mind': ['limited', quietMinutes],
    'no-level-to-chase': ['established', anyHour],
  },
  '01': {
    'eat-what-you-cannot-make': ['established', upToDinner],
    'muscles-and-nerves': ['established', upToDinner],
    'calcium-partner-not-drug': ['mixed', anyHour],
    'heart-muscle-uses-it-too': ['established', upToDinner],
    'oats-for-energy': ['established', breakfast],
    'not-an-energy-boost': ['mixed', anyHour],
    'wholemeal-for-bones-and-teeth': ['established', upToDinner],
    'normal-mind-not-remedy': ['established', upToDinner],
    'low-mood-ask-for-help': ['limited', officeHours],
    'stress-park-your-tasks': ['disputed', quietMinutes],
    'one-nutrient-among-many': ['mixed', anyHour],
  },
  '02': {
    'sleep-link-is-mixed': ['mixed', anyHour],
    'gaba-is-a-lab-story': ['limited', dimLights],
    'faster-sleep-small-trials': ['limited', anyHour],
    'melatonin-likes-darkness': ['limited', dimLights],
    'clock-needs-regularity': ['limited', anyHour],
    'restless-legs-check-iron': ['limited', officeHours],
    'calf-cramps-stretch': ['disputed', lastThing],
    'deep-sleep-one-small-study': ['limited', anyHour],
    'quality-keep-a-diary': ['mixed', anyHour],
    'almonds-or-pumpkin-seeds': ['mixed', upToDinner],
    'supplement-ceiling': ['established', officeHours, 'addition'],
  },
  '03': {
    'shortage-often-silent': ['disputed', officeHours],
    'awake-for-weeks-ask-cbti': ['limited', officeHours],
    'muscles-many-causes': ['mixed', officeHours],
    'short-fuse-quiet-hour': ['mixed', planAhead],
    'heart-rhythm-get-checked': ['established', anyHour],
    'upset-stomach-both-ways': ['limited', officeHours],
    'bones-long-term': ['limited', officeHours],
    'worn-out-look-wider': ['established', officeHours],
    'who-runs-low': ['mixed', officeHours],
    'medicine-gap': ['established', officeHours, 'addition'],
  },
} as const satisfies Readonly<Record<SectionId, Readonly<Record<string, Row>>>>;

/** The id of a tip: never reused and never changed, for it is stored on the person's machine. */
export type TipId = { [Section in SectionId]: keyof (typeof catalogue)[Section] }[SectionId];

/** A tip without its words, which are in `content/tips/<language>.json` under the same id. */
export interface Tip {
  readonly id: TipId;
  /** The section of the article that the tip belongs to. */
  readonly section: SectionId;
  /** How strong the evidence is for what `labelFor` names. */
  readonly label: EvidenceLabel;
  /** What the label grades: the article's claim, or the safety fact that we added. */
  readonly labelFor: LabelFor;
  /** The hours before bedtime in which the tip can still be acted on. */
  readonly act: ActWindow;
}

const tipsOf = (section: SectionId): Tip[] =>
  Object.entries<Row>(catalogue[section]).map(([id, [label, act, labelFor = 'claim']]) => ({
    id: id as TipId,
    section,
    label,
    labelFor,
    act,
  }));

/** Every tip, in article order. */
export const tips: readonly Tip[] = sectionIds.flatMap(tipsOf);

const byId: ReadonlyMap<string, Tip> = new Map(tips.map((tip) => [tip.id, tip]));

/** The tip with this id, or `undefined` when no tip of this version bears it. */
export function tipById(id: string): Tip | undefined {
  return byId.get(id);
}
