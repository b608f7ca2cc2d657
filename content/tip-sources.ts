import { type Citation, type CitationId, citations } from './citations.ts';
import type { TipId } from './tips.ts';

/** Where a tip comes from. */
export interface TipSource {
  /** The paragraph (`p1`, `p2`, ...) or list item (`li1`, ...) within the tip's section. */
  readonly item: string;
  /** The article's claim behind the tip, by its id in the evidence file. */
  readonly claim: string;
  /** The sources of the tip and of its why. */
  readonly citations: readonly CitationId[];
}

/** Where each tip comes from. Only who asks why needs to know: a popup is opened without it. */
export const tipSources: Readonly<Record<TipId, TipSource>> = {
  'sleep-starts-with-habits': { item: 'p1', claim: 'intro.1', citations: ['riemann2023', 'rawji2024'] },
  'popular-is-not-proven': { item: 'p1', claim: 'intro.5', citations: ['rawji2024', 'arab2023'] },
  'calm-muscles-and-mind': { item: 'p2', claim: 'intro.8', citations: ['eu432', 'boyle2017', 'edinger2021'] },
  'no-level-to-chase': { item: 'p2', claim: 'intro.11', citations: ['efsa2015', 'dach2021'] },
  'eat-what-you-cannot-make': { item: 'p1', claim: '01.p1.a', citations: ['efsa2015', 'usda28'] },
  'muscles-and-nerves': { item: 'p2', claim: '01.p2.a', citations: ['eu432', 'usda28'] },
  'calcium-partner-not-drug': { item: 'p2', claim: '01.p2.c', citations: ['iseri1984', 'debaaij2015'] },
  'heart-muscle-uses-it-too': { item: 'p2', claim: '01.p2.f', citations: ['efsa2009', 'eu432', 'usda28'] },
  'oats-for-energy': { item: 'p3', claim: '01.p3.a', citations: ['eu432', 'usda28'] },
  'not-an-energy-boost': { item: 'p3', claim: '01.p3.d', citations: ['eu432', 'efsa2010'] },
  'wholemeal-for-bones-and-teeth': { item: 'p4', claim: '01.p4.a', citations: ['eu432', 'usda28'] },
  'normal-mind-not-remedy': { item: 'p5', claim: '01.p5.a', citations: ['eu432', 'efsa2010'] },
  'low-mood-ask-for-help': { item: 'p5', claim: '01.p5.c', citations: ['boyle2017', 'moabedi2023', 'eu1169'] },
  'stress-park-your-tasks': { item: 'p5', claim: '01.p5.e', citations: ['efsa2010', 'boyle2017', 'scullin2018'] },
  'one-nutrient-among-many': { item: 'p6', claim: '01.p6.b', citations: ['veronese2020', 'eu432'] },
  'sleep-link-is-mixed': { item: 'p1', claim: '02.p1.b', citations: ['zhang2022', 'arab2023'] },
  'gaba-is-a-lab-story': { item: 'li1', claim: '02.li1.b', citations: ['mayer1984', 'moykkynen2001', 'brown2022'] },
  'faster-sleep-small-trials': { item: 'li1', claim: '02.li1.e', citations: ['mah2021', 'scf2001'] },
  'melatonin-likes-darkness': {
    item: 'li2',
    claim: '02.li2.a',
    citations: ['abbasi2012', 'scf2001', 'billyard2006', 'brown2022'],
  },
  'clock-needs-regularity': { item: 'li2', claim: '02.li2.c', citations: ['mah2021', 'feeney2016', 'sletten2023'] },
  'restless-legs-check-iron': { item: 'li3', claim: '02.li3.a', citations: ['marshall2019', 'winkelman2025'] },
  'calf-cramps-stretch': { item: 'li3', claim: '02.li3.c', citations: ['garrison2020', 'hallegraeff2012'] },
  'deep-sleep-one-small-study': {
    item: 'li4',
    claim: '02.li4.b',
    citations: ['held2002', 'scf2001', 'gardiner2023', 'okamoto2012'],
  },
  'quality-keep-a-diary': { item: 'li4', claim: '02.li4.a', citations: ['nielsen2010', 'abbasi2012', 'riemann2023'] },
  'almonds-or-pumpkin-seeds': { item: 'p2', claim: '02.p2.a', citations: ['arab2023', 'eu432', 'usda28'] },
  'supplement-ceiling': { item: 'p2', claim: '02.p2.d', citations: ['scf2001', 'bfr2017', 'vanlaecke2023'] },
  'shortage-often-silent': { item: 'p1', claim: '03.p1.d', citations: ['barbagallo2021', 'nihods'] },
  'awake-for-weeks-ask-cbti': {
    item: 'li1',
    claim: '03.li1.b',
    citations: ['arab2023', 'riemann2023', 'nhg2024', 's3insomnie2025'],
  },
  'muscles-many-causes': { item: 'li2', claim: '03.li2.a', citations: ['nihods', 'garrison2020'] },
  'short-fuse-quiet-hour': { item: 'li3', claim: '03.li3.b', citations: ['efsa2010', 'sartori2012', 'palmer2017'] },
  'heart-rhythm-get-checked': {
    item: 'li4',
    claim: '03.li4.b',
    citations: ['fdappi2011', 'dach2021', 'zhang2016', 'dickinson2006', 'efsa2010'],
  },
  'upset-stomach-both-ways': { item: 'li5', claim: '03.li5.a', citations: ['nihods', 'scf2001', 'bfr2017'] },
  'bones-long-term': { item: 'li6', claim: '03.li6.b', citations: ['farsinejad2016', 'eu432', 'eu1924'] },
  'worn-out-look-wider': { item: 'li7', claim: '03.li7.b', citations: ['nihods', 'efsa2010'] },
  'who-runs-low': { item: 'p2', claim: '03.p2.a', citations: ['fdappi2011', 'nihods', 'dach2021'] },
  'medicine-gap': { item: 'p2', claim: '03.p2.b', citations: ['nihods', 'levothyroxine'] },
};

/** The sources of a tip, to be looked up by a person. */
export function sourcesOf(tip: TipId): readonly Citation[] {
  return tipSources[tip].citations.map((id) => citations[id]);
}
