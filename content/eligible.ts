import { isOwnTip, type OwnTip } from './own-tip.ts';
import type { SectionId } from './section.ts';
import type { Tip } from './tips.ts';

/** What the person has put away. */
export interface Choice {
  /** The sections that are switched on. */
  readonly sections: readonly SectionId[];
  /** The tips that the person put away; ids we do not know are ignored. */
  readonly hidden: readonly string[];
}

/** Whether a tip may be shown. An own tip belongs to no section, and says itself whether it is hidden. */
export function isEligible({ sections, hidden }: Choice, tip: Tip | OwnTip): boolean {
  return isOwnTip(tip) ? !tip.isHidden : sections.includes(tip.section) && !hidden.includes(tip.id);
}
