import type { ActWindow } from './act-window.ts';
import type { CitationId } from './citations.ts';
import type { EvidenceLabel, LabelFor } from './evidence.ts';
import type { SectionId } from './section.ts';

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

/** What a tip is made of, before its id is known to be one of ours. */
interface TipFacts {
  /** The section of the article that the tip belongs to. */
  readonly section: SectionId;
  /** The paragraph (`p1`, `p2`, ...) or list item (`li1`, ...) within the section. */
  readonly item: string;
  /** The article's claim behind the tip, by its id in the evidence file. */
  readonly claim: string;
  /** How strong the evidence is for what `labelFor` names. */
  readonly label: EvidenceLabel;
  /** What the label grades: the article's claim, or the safety fact that we added. */
  readonly labelFor: LabelFor;
  /** The sources of the tip and of its why. */
  readonly citations: readonly CitationId[];
  /** The hours before bedtime in which the tip can still be acted on. */
  readonly act: ActWindow;
}

const catalogue = [
  {
    id: 'sleep-starts-with-habits',
    section: 'intro',
    item: 'p1',
    claim: 'intro.1',
    label: 'established',
    labelFor: 'claim',
    citations: ['riemann2023', 'rawji2024'],
    act: planAhead,
  },
  {
    id: 'popular-is-not-proven',
    section: 'intro',
    item: 'p1',
    claim: 'intro.5',
    label: 'mixed',
    labelFor: 'claim',
    citations: ['rawji2024', 'arab2023'],
    act: anyHour,
  },
  {
    id: 'calm-muscles-and-mind',
    section: 'intro',
    item: 'p2',
    claim: 'intro.8',
    label: 'limited',
    labelFor: 'claim',
    citations: ['eu432', 'boyle2017', 'edinger2021'],
    act: quietMinutes,
  },
  {
    id: 'no-level-to-chase',
    section: 'intro',
    item: 'p2',
    claim: 'intro.11',
    label: 'established',
    labelFor: 'claim',
    citations: ['efsa2015', 'dach2021'],
    act: anyHour,
  },
  {
    id: 'eat-what-you-cannot-make',
    section: '01',
    item: 'p1',
    claim: '01.p1.a',
    label: 'established',
    labelFor: 'claim',
    citations: ['efsa2015', 'usda28'],
    act: upToDinner,
  },
  {
    id: 'muscles-and-nerves',
    section: '01',
    item: 'p2',
    claim: '01.p2.a',
    label: 'established',
    labelFor: 'claim',
    citations: ['eu432', 'usda28'],
    act: upToDinner,
  },
  {
    id: 'calcium-partner-not-drug',
    section: '01',
    item: 'p2',
    claim: '01.p2.c',
    label: 'mixed',
    labelFor: 'claim',
    citations: ['iseri1984', 'debaaij2015'],
    act: anyHour,
  },
  {
    id: 'heart-muscle-uses-it-too',
    section: '01',
    item: 'p2',
    claim: '01.p2.f',
    label: 'established',
    labelFor: 'claim',
    citations: ['efsa2009', 'eu432', 'usda28'],
    act: upToDinner,
  },
  {
    id: 'oats-for-energy',
    section: '01',
    item: 'p3',
    claim: '01.p3.a',
    label: 'established',
    labelFor: 'claim',
    citations: ['eu432', 'usda28'],
    act: breakfast,
  },
  {
    id: 'not-an-energy-boost',
    section: '01',
    item: 'p3',
    claim: '01.p3.d',
    label: 'mixed',
    labelFor: 'claim',
    citations: ['eu432', 'efsa2010'],
    act: anyHour,
  },
  {
    id: 'wholemeal-for-bones-and-teeth',
    section: '01',
    item: 'p4',
    claim: '01.p4.a',
    label: 'established',
    labelFor: 'claim',
    citations: ['eu432', 'usda28'],
    act: upToDinner,
  },
  {
    id: 'normal-mind-not-remedy',
    section: '01',
    item: 'p5',
    claim: '01.p5.a',
    label: 'established',
    labelFor: 'claim',
    citations: ['eu432', 'efsa2010'],
    act: upToDinner,
  },
  {
    id: 'low-mood-ask-for-help',
    section: '01',
    item: 'p5',
    claim: '01.p5.c',
    label: 'limited',
    labelFor: 'claim',
    citations: ['boyle2017', 'moabedi2023', 'eu1169'],
    act: officeHours,
  },
  {
    id: 'stress-park-your-tasks',
    section: '01',
    item: 'p5',
    claim: '01.p5.e',
    label: 'disputed',
    labelFor: 'claim',
    citations: ['efsa2010', 'boyle2017', 'scullin2018'],
    act: quietMinutes,
  },
  {
    id: 'one-nutrient-among-many',
    section: '01',
    item: 'p6',
    claim: '01.p6.b',
    label: 'mixed',
    labelFor: 'claim',
    citations: ['veronese2020', 'eu432'],
    act: anyHour,
  },
  {
    id: 'sleep-link-is-mixed',
    section: '02',
    item: 'p1',
    claim: '02.p1.b',
    label: 'mixed',
    labelFor: 'claim',
    citations: ['zhang2022', 'arab2023'],
    act: anyHour,
  },
  {
    id: 'gaba-is-a-lab-story',
    section: '02',
    item: 'li1',
    claim: '02.li1.b',
    label: 'limited',
    labelFor: 'claim',
    citations: ['mayer1984', 'moykkynen2001', 'brown2022'],
    act: dimLights,
  },
  {
    id: 'faster-sleep-small-trials',
    section: '02',
    item: 'li1',
    claim: '02.li1.e',
    label: 'limited',
    labelFor: 'claim',
    citations: ['mah2021', 'scf2001'],
    act: anyHour,
  },
  {
    id: 'melatonin-likes-darkness',
    section: '02',
    item: 'li2',
    claim: '02.li2.a',
    label: 'limited',
    labelFor: 'claim',
    citations: ['abbasi2012', 'scf2001', 'billyard2006', 'brown2022'],
    act: dimLights,
  },
  {
    id: 'clock-needs-regularity',
    section: '02',
    item: 'li2',
    claim: '02.li2.c',
    label: 'limited',
    labelFor: 'claim',
    citations: ['mah2021', 'feeney2016', 'sletten2023'],
    act: anyHour,
  },
  {
    id: 'restless-legs-check-iron',
    section: '02',
    item: 'li3',
    claim: '02.li3.a',
    label: 'limited',
    labelFor: 'claim',
    citations: ['marshall2019', 'winkelman2025'],
    act: officeHours,
  },
  {
    id: 'calf-cramps-stretch',
    section: '02',
    item: 'li3',
    claim: '02.li3.c',
    label: 'disputed',
    labelFor: 'claim',
    citations: ['garrison2020', 'hallegraeff2012'],
    act: lastThing,
  },
  {
    id: 'deep-sleep-one-small-study',
    section: '02',
    item: 'li4',
    claim: '02.li4.b',
    label: 'limited',
    labelFor: 'claim',
    citations: ['held2002', 'scf2001', 'gardiner2023', 'okamoto2012'],
    act: anyHour,
  },
  {
    id: 'quality-keep-a-diary',
    section: '02',
    item: 'li4',
    claim: '02.li4.a',
    label: 'mixed',
    labelFor: 'claim',
    citations: ['nielsen2010', 'abbasi2012', 'riemann2023'],
    act: anyHour,
  },
  {
    id: 'almonds-or-pumpkin-seeds',
    section: '02',
    item: 'p2',
    claim: '02.p2.a',
    label: 'mixed',
    labelFor: 'claim',
    citations: ['arab2023', 'eu432', 'usda28'],
    act: upToDinner,
  },
  {
    id: 'supplement-ceiling',
    section: '02',
    item: 'p2',
    claim: '02.p2.d',
    label: 'established',
    labelFor: 'addition',
    citations: ['scf2001', 'bfr2017', 'vanlaecke2023'],
    act: officeHours,
  },
  {
    id: 'shortage-often-silent',
    section: '03',
    item: 'p1',
    claim: '03.p1.d',
    label: 'disputed',
    labelFor: 'claim',
    citations: ['barbagallo2021', 'nihods'],
    act: officeHours,
  },
  {
    id: 'awake-for-weeks-ask-cbti',
    section: '03',
    item: 'li1',
    claim: '03.li1.b',
    label: 'limited',
    labelFor: 'claim',
    citations: ['arab2023', 'riemann2023', 'nhg2024', 's3insomnie2025'],
    act: officeHours,
  },
  {
    id: 'muscles-many-causes',
    section: '03',
    item: 'li2',
    claim: '03.li2.a',
    label: 'mixed',
    labelFor: 'claim',
    citations: ['nihods', 'garrison2020'],
    act: officeHours,
  },
  {
    id: 'short-fuse-quiet-hour',
    section: '03',
    item: 'li3',
    claim: '03.li3.b',
    label: 'mixed',
    labelFor: 'claim',
    citations: ['efsa2010', 'sartori2012', 'palmer2017'],
    act: planAhead,
  },
  {
    id: 'heart-rhythm-get-checked',
    section: '03',
    item: 'li4',
    claim: '03.li4.b',
    label: 'established',
    labelFor: 'claim',
    citations: ['fdappi2011', 'dach2021', 'zhang2016', 'dickinson2006', 'efsa2010'],
    act: anyHour,
  },
  {
    id: 'upset-stomach-both-ways',
    section: '03',
    item: 'li5',
    claim: '03.li5.a',
    label: 'limited',
    labelFor: 'claim',
    citations: ['nihods', 'scf2001', 'bfr2017'],
    act: officeHours,
  },
  {
    id: 'bones-long-term',
    section: '03',
    item: 'li6',
    claim: '03.li6.b',
    label: 'limited',
    labelFor: 'claim',
    citations: ['farsinejad2016', 'eu432', 'eu1924'],
    act: officeHours,
  },
  {
    id: 'worn-out-look-wider',
    section: '03',
    item: 'li7',
    claim: '03.li7.b',
    label: 'established',
    labelFor: 'claim',
    citations: ['nihods', 'efsa2010'],
    act: officeHours,
  },
  {
    id: 'who-runs-low',
    section: '03',
    item: 'p2',
    claim: '03.p2.a',
    label: 'mixed',
    labelFor: 'claim',
    citations: ['fdappi2011', 'nihods', 'dach2021'],
    act: officeHours,
  },
  {
    id: 'medicine-gap',
    section: '03',
    item: 'p2',
    claim: '03.p2.b',
    label: 'established',
    labelFor: 'addition',
    citations: ['nihods', 'levothyroxine'],
    act: officeHours,
  },
] as const satisfies readonly (TipFacts & { readonly id: string })[];

/** The id of a tip: never reused and never changed, for it is stored on the person's machine. */
export type TipId = (typeof catalogue)[number]['id'];

/** A tip without its words, which are in `content/tips/<language>.json` under the same id. */
export interface Tip extends TipFacts {
  readonly id: TipId;
}

/** Every tip, in article order. */
export const tips: readonly Tip[] = catalogue;

const byId: ReadonlyMap<string, Tip> = new Map(tips.map((tip) => [tip.id, tip]));

/** The tip with this id, or `undefined` when no tip of this version bears it. */
export function tipById(id: string): Tip | undefined {
  return byId.get(id);
}
