/**
 * How far the source itself was read for this catalogue.
 *
 * - `seen`: at its source, usually the abstract or the publisher's page.
 * - `seen-in-part`: one of the points it is cited for was seen elsewhere only, or is from memory.
 * - `second-hand`: in a copy, a news item or a later citation.
 * - `from-memory`: existence and key finding are certain to the author, but the page was not opened.
 */
export type Checked = 'seen' | 'seen-in-part' | 'second-hand' | 'from-memory';

/** A source. */
export interface Citation {
  /** Authors, title and place, in plain form and without the DOI. */
  readonly ref: string;
  /** The bare DOI (`10....`), where the source has one that we know. */
  readonly doi?: string;
  /** How far the source itself was read. */
  readonly checked: Checked;
}

const sources = {
  abbasi2012: {
    ref: 'Abbasi B, Kimiagar M, Sadeghniiat K, et al. The effect of magnesium supplementation on primary insomnia in elderly: a double-blind placebo-controlled clinical trial. J Res Med Sci 2012;17(12):1161-1169',
    checked: 'seen',
  },
  arab2023: {
    ref: 'Arab A, Rafie N, Amani R, Shirani F. The role of magnesium in sleep health: a systematic review of available literature. Biol Trace Elem Res 2023;201(1):121-128',
    doi: '10.1007/s12011-022-03162-1',
    checked: 'seen',
  },
  barbagallo2021: {
    ref: 'Barbagallo M, Veronese N, Dominguez LJ. Magnesium in aging, health and diseases. Nutrients 2021;13(2):463',
    doi: '10.3390/nu13020463',
    checked: 'seen',
  },
  bfr2017: {
    ref: 'German Federal Institute for Risk Assessment (BfR), December 2017 opinion on magnesium in food supplements',
    checked: 'seen',
  },
  billyard2006: {
    ref: 'Billyard AJ, Eggett DL, Franz KB. Dietary magnesium deficiency decreases plasma melatonin in rats. Magnes Res 2006;19(3):157-161',
    checked: 'seen',
  },
  bootzin1972: {
    ref: 'Bootzin RR. Stimulus control treatment for insomnia. Proc 80th Annu Conv Am Psychol Assoc 1972;7:395-396',
    checked: 'from-memory',
  },
  boyle2017: {
    ref: 'Boyle NB, Lawton C, Dye L. The effects of magnesium supplementation on subjective anxiety and stress - a systematic review. Nutrients 2017;9(5):429',
    doi: '10.3390/nu9050429',
    checked: 'seen',
  },
  brown2022: {
    ref: 'Brown TM, Brainard GC, Cajochen C, et al. Recommendations for daytime, evening, and nighttime indoor light exposure. PLoS Biol 2022;20(3):e3001571',
    doi: '10.1371/journal.pbio.3001571',
    checked: 'seen-in-part',
  },
  chang2015: {
    ref: 'Chang AM, Aeschbach D, Duffy JF, Czeisler CA. Evening use of light-emitting eReaders negatively affects sleep, circadian timing, and next-morning alertness. PNAS 2015;112(4):1232-1237',
    doi: '10.1073/pnas.1418490112',
    checked: 'seen',
  },
  dach2021: {
    ref: 'DGE/ÖGE/SGE. D-A-CH-Referenzwerte Magnesium, update December 2021 (Ernährungs Umschau 12/2021, M730-M732)',
    checked: 'seen',
  },
  debaaij2015: {
    ref: 'de Baaij JHF, Hoenderop JGJ, Bindels RJM. Magnesium in man: implications for health and disease. Physiol Rev 2015;95(1):1-46',
    doi: '10.1152/physrev.00012.2014',
    checked: 'from-memory',
  },
  dickinson2006: {
    ref: 'Dickinson HO, Nicolson DJ, Campbell F, et al. Magnesium supplementation for the management of primary hypertension in adults. Cochrane Database Syst Rev 2006;(3):CD004640',
    doi: '10.1002/14651858.CD004640.pub2',
    checked: 'seen',
  },
  drake2013: {
    ref: 'Drake C, Roehrs T, Shambroom J, Roth T. Caffeine effects on sleep taken 0, 3, or 6 hours before going to bed. J Clin Sleep Med 2013;9(11):1195-1200',
    doi: '10.5664/jcsm.3170',
    checked: 'seen',
  },
  edinger2021: {
    ref: 'Edinger JD, Arnedt JT, Bertisch SM, et al. Behavioral and psychological treatments for chronic insomnia disorder in adults: AASM guideline. J Clin Sleep Med 2021;17(2):255-262',
    doi: '10.5664/jcsm.8986',
    checked: 'seen-in-part',
  },
  efsa2009: {
    ref: 'EFSA NDA Panel. Magnesium: electrolyte balance, energy-yielding metabolism, neurotransmission and muscle contraction including heart muscle, cell division, bone, teeth, protein synthesis. EFSA Journal 2009;7(9):1216',
    doi: '10.2903/j.efsa.2009.1216',
    checked: 'seen',
  },
  efsa2010: {
    ref: 'EFSA NDA Panel. Magnesium: tiredness and fatigue, psychological functions, blood glucose, blood pressure, resistance to mental stress etc. EFSA Journal 2010;8(10):1807',
    doi: '10.2903/j.efsa.2010.1807',
    checked: 'seen-in-part',
  },
  efsa2015: {
    ref: 'EFSA NDA Panel. Scientific Opinion on Dietary Reference Values for magnesium. EFSA Journal 2015;13(7):4186',
    doi: '10.2903/j.efsa.2015.4186',
    checked: 'seen',
  },
  efsa2015caf: {
    ref: 'EFSA NDA Panel. Scientific Opinion on the safety of caffeine. EFSA Journal 2015;13(5):4102',
    doi: '10.2903/j.efsa.2015.4102',
    checked: 'second-hand',
  },
  eu1169: {
    ref: 'Regulation (EU) No 1169/2011 on food information, Art. 7(3), Annex XIII',
    checked: 'from-memory',
  },
  eu1924: {
    ref: 'Regulation (EC) No 1924/2006 on nutrition and health claims, Art. 10, 13, 14',
    checked: 'from-memory',
  },
  eu432: {
    ref: 'Commission Regulation (EU) No 432/2012 of 16 May 2012, permitted health claims, OJ L 136, 25.5.2012, p. 1-40',
    checked: 'second-hand',
  },
  farsinejad2016: {
    ref: 'Farsinejad-Marj M, Saneei P, Esmaillzadeh A. Dietary magnesium intake, bone mineral density and risk of fracture: a systematic review and meta-analysis. Osteoporos Int 2016;27(4):1389-1399',
    doi: '10.1007/s00198-015-3400-y',
    checked: 'seen',
  },
  fdappi2011: {
    ref: 'US FDA Drug Safety Communication, 2 March 2011: low magnesium with long-term proton pump inhibitors',
    checked: 'seen',
  },
  feeney2016: {
    ref: 'Feeney KA, Hansen LL, Putker M, et al. Daily magnesium fluxes regulate cellular timekeeping and energy balance. Nature 2016;532:375-379',
    doi: '10.1038/nature17407',
    checked: 'from-memory',
  },
  gardiner2023: {
    ref: 'Gardiner C, Weakley J, Burke LM, et al. The effect of caffeine on subsequent sleep: a systematic review and meta-analysis. Sleep Med Rev 2023;69:101764',
    doi: '10.1016/j.smrv.2023.101764',
    checked: 'seen',
  },
  gardiner2025: {
    ref: 'Gardiner C, Weakley J, Burke LM, et al. The effect of alcohol on subsequent sleep in healthy adults. Sleep Med Rev 2025;80:102030',
    doi: '10.1016/j.smrv.2024.102030',
    checked: 'seen',
  },
  garrison2020: {
    ref: 'Garrison SR, Korownyk CS, Kolber MR, et al. Magnesium for skeletal muscle cramps. Cochrane Database Syst Rev 2020;9:CD009402',
    doi: '10.1002/14651858.CD009402.pub3',
    checked: 'seen',
  },
  haghayegh2019: {
    ref: 'Haghayegh S, Khoshnevis S, Smolensky MH, et al. Before-bedtime passive body heating by warm shower or bath to improve sleep. Sleep Med Rev 2019;46:124-135',
    doi: '10.1016/j.smrv.2019.04.008',
    checked: 'seen',
  },
  hallegraeff2012: {
    ref: 'Hallegraeff JM, van der Schans CP, de Ruiter R, de Greef MHG. Stretching before sleep reduces the frequency and severity of nocturnal leg cramps in older adults: a randomised trial. J Physiother 2012;58(1):17-22',
    checked: 'from-memory',
  },
  held2002: {
    ref: 'Held K, Antonijevic IA, Kuenzel H, et al. Oral Mg2+ supplementation reverses age-related neuroendocrine and sleep EEG changes in humans. Pharmacopsychiatry 2002;35(4):135-143',
    doi: '10.1055/s-2002-33195',
    checked: 'seen',
  },
  iom2001caf: {
    ref: 'Institute of Medicine. Caffeine for the Sustainment of Mental Task Performance. National Academies Press 2001, ch. 2',
    checked: 'second-hand',
  },
  iseri1984: {
    ref: "Iseri LT, French JH. Magnesium: nature's physiologic calcium blocker. Am Heart J 1984;108(1):188-193",
    checked: 'from-memory',
  },
  levothyroxine: {
    ref: 'Drugs.com interaction monograph levothyroxine / magnesium chelate (class: antacids, polyvalent cations)',
    checked: 'seen',
  },
  mah2021: {
    ref: 'Mah J, Pitre T. Oral magnesium supplementation for insomnia in older adults: a systematic review & meta-analysis. BMC Complement Med Ther 2021;21:125',
    doi: '10.1186/s12906-021-03297-z',
    checked: 'seen',
  },
  marshall2019: {
    ref: 'Marshall NS, Serinel Y, Killick R, et al. Magnesium supplementation for the treatment of restless legs syndrome and periodic limb movement disorder: a systematic review. Sleep Med Rev 2019;48:101218',
    doi: '10.1016/j.smrv.2019.101218',
    checked: 'seen-in-part',
  },
  mayer1984: {
    ref: 'Mayer ML, Westbrook GL, Guthrie PB. Voltage-dependent block by Mg2+ of NMDA responses in spinal cord neurones. Nature 1984;309:261-263',
    checked: 'from-memory',
  },
  moabedi2023: {
    ref: 'Moabedi M, Aliakbari M, Erfanian S, Milajerdi A. Magnesium supplementation beneficially affects depression in adults with depressive disorder: systematic review and meta-analysis. Front Psychiatry 2023;14:1333261',
    doi: '10.3389/fpsyt.2023.1333261',
    checked: 'seen',
  },
  moykkynen2001: {
    ref: 'Möykkynen T, Uusi-Oukari M, Heikkilä J, et al. Magnesium potentiation of the function of native and recombinant GABA(A) receptors. NeuroReport 2001;12(10):2175-2179',
    checked: 'from-memory',
  },
  nhg2024: {
    ref: 'Nederlands Huisartsen Genootschap. NHG-Standaard Slaapproblemen (M23), revised July 2024',
    checked: 'seen',
  },
  nielsen2010: {
    ref: 'Nielsen FH, Johnson LK, Zeng H. Magnesium supplementation improves indicators of low magnesium status and inflammatory stress in adults older than 51 years with poor quality sleep. Magnes Res 2010;23(4):158-168',
    doi: '10.1684/mrh.2010.0220',
    checked: 'seen',
  },
  nihods: {
    ref: 'NIH Office of Dietary Supplements. Magnesium: Fact Sheet for Health Professionals. ods.od.nih.gov',
    checked: 'second-hand',
  },
  okamoto2012: {
    ref: 'Okamoto-Mizuno K, Mizuno K. Effects of thermal environment on sleep and circadian rhythm. J Physiol Anthropol 2012;31:14',
    checked: 'seen',
  },
  palmer2017: {
    ref: 'Palmer CA, Alfano CA. Sleep and emotion regulation: an organizing, integrative review. Sleep Med Rev 2017;31:6-16',
    doi: '10.1016/j.smrv.2015.12.006',
    checked: 'from-memory',
  },
  rawji2024: {
    ref: 'Rawji A, Peltier MR, Mourtzanakis K, et al. Examining the effects of supplemental magnesium on self-reported anxiety and sleep quality: a systematic review. Cureus 2024;16(4):e59317',
    doi: '10.7759/cureus.59317',
    checked: 'seen',
  },
  riemann2017: {
    ref: 'Riemann D, Baglioni C, Bassetti C, et al. European guideline for the diagnosis and treatment of insomnia. J Sleep Res 2017;26(6):675-700',
    doi: '10.1111/jsr.12594',
    checked: 'from-memory',
  },
  riemann2023: {
    ref: 'Riemann D, Espie CA, Altena E, et al. The European Insomnia Guideline: an update on the diagnosis and treatment of insomnia 2023. J Sleep Res 2023;32(6):e14035',
    doi: '10.1111/jsr.14035',
    checked: 'seen',
  },
  s3insomnie2025: {
    ref: 'DGSM S3-Leitlinie Insomnie bei Erwachsenen, AWMF 063-003, update 2025; summary: Baum E, Philipp M, Spiegelhalder K. Z Allg Med 2025',
    checked: 'seen',
  },
  sartori2012: {
    ref: 'Sartori SB, Whittle N, Hetzenauer A, Singewald N. Magnesium deficiency induces anxiety and HPA axis dysregulation. Neuropharmacology 2012;62(1):304-312',
    doi: '10.1016/j.neuropharm.2011.07.027',
    checked: 'seen',
  },
  scf2001: {
    ref: 'Scientific Committee on Food. Opinion on the Tolerable Upper Intake Level of Magnesium, 26 September 2001 (reprinted by EFSA 2006)',
    checked: 'second-hand',
  },
  scullin2018: {
    ref: 'Scullin MK, Krueger ML, Ballard HK, et al. The effects of bedtime writing on difficulty falling asleep: a polysomnographic study comparing to-do lists and completed activity lists. J Exp Psychol Gen 2018;147(1):139-146',
    doi: '10.1037/xge0000374',
    checked: 'seen',
  },
  sletten2023: {
    ref: 'Sletten TL, Weaver MD, Foster RG, et al. The importance of sleep regularity: consensus statement of the National Sleep Foundation. Sleep Health 2023;9(6):801-820',
    doi: '10.1016/j.sleh.2023.07.016',
    checked: 'seen',
  },
  usda28: {
    ref: 'USDA ARS. National Nutrient Database for Standard Reference, Release 28 (2015, slightly revised May 2016)',
    checked: 'seen',
  },
  vanlaecke2023: {
    ref: 'Van Laecke S. An Update on Hypomagnesemia and Hypermagnesemia. Kidney Dial 2024;4(1):1-14',
    doi: '10.3390/kidneydial4010001',
    checked: 'seen',
  },
  veronese2020: {
    ref: 'Veronese N, Demurtas J, Pesolillo G, et al. Magnesium and health outcomes: an umbrella review. Eur J Nutr 2020;59(1):263-272',
    doi: '10.1007/s00394-019-01905-w',
    checked: 'seen',
  },
  winkelman2025: {
    ref: 'Winkelman JW, Berkowski JA, DelRosso LM, et al. Treatment of restless legs syndrome and periodic limb movement disorder: an AASM clinical practice guideline. J Clin Sleep Med 2025;21(1)',
    doi: '10.5664/jcsm.11390',
    checked: 'seen',
  },
  zhang2016: {
    ref: 'Zhang X, Li Y, Del Gobbo LC, et al. Effects of magnesium supplementation on blood pressure: a meta-analysis of randomized double-blind placebo-controlled trials. Hypertension 2016;68(2):324-333',
    doi: '10.1161/HYPERTENSIONAHA.116.07664',
    checked: 'seen',
  },
  zhang2022: {
    ref: 'Zhang Y, Chen C, Lu L, et al. Association of magnesium intake with sleep duration and sleep quality: findings from the CARDIA study. Sleep 2022;45(4):zsab276',
    doi: '10.1093/sleep/zsab276',
    checked: 'seen',
  },
} as const satisfies Record<string, Citation>;

/** The id of a source: first author or body, and year. */
export type CitationId = keyof typeof sources;

/** Every source that a tip or a wind-down step cites. */
export const citations: Readonly<Record<CitationId, Citation>> = sources;
