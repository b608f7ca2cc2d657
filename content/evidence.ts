/**
 * How strong the evidence is.
 *
 * - `established`: accepted by EU regulators, or textbook physiology.
 * - `mixed`: human studies disagree, or only part of the claim holds.
 * - `limited`: few, small, or laboratory and animal studies.
 * - `disputed`: the best evidence or the regulator points the other way, or the claim is worded wrongly.
 */
export type EvidenceLabel = 'established' | 'mixed' | 'limited' | 'disputed';

/** Every label, from strongest to weakest. */
export const evidenceLabels: readonly EvidenceLabel[] = ['established', 'mixed', 'limited', 'disputed'];

/**
 * What a tip's label grades: the article's `claim` behind the tip (never the tip itself), or, where the article only
 * announces something, the safety fact that we added (`addition`: not in the article).
 */
export type LabelFor = 'claim' | 'addition';
