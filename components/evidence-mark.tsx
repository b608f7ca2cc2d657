import * as m from '#messages';
import { type EvidenceLabel, evidenceLabels, type LabelFor } from '../content/evidence.ts';
import { evidenceName } from './evidence-name.ts';

/** How strong the evidence is, and for what: the article's claim, never the tip. The dots only repeat the word. */
export function EvidenceMark({ label, labelFor }: { label: EvidenceLabel; labelFor: LabelFor }) {
  const inputs = { label: evidenceName(label) };
  const strength = evidenceLabels.length - evidenceLabels.indexOf(label);
  return (
    <p class="evidence">
      <svg class="strength" viewBox="0 0 33 6" aria-hidden="true">
        {evidenceLabels.map((each, place) => (
          <circle key={each} class={place < strength ? 'on' : 'off'} cx={3 + place * 9} cy="3" r="2.6" />
        ))}
      </svg>
      {labelFor === 'claim' ? m.evidence_claim(inputs) : m.evidence_addition(inputs)}
    </p>
  );
}
