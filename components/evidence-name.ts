import * as m from '#messages';
import type { EvidenceLabel } from '../content/evidence.ts';

const names: Record<EvidenceLabel, () => string> = {
  established: m.evidence_established,
  mixed: m.evidence_mixed,
  limited: m.evidence_limited,
  disputed: m.evidence_disputed,
};

/** An evidence label in words. */
export function evidenceName(label: EvidenceLabel): string {
  return names[label]();
}
