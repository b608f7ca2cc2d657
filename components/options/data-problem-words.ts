import * as m from '#messages';
import { mostOwnTips } from '../../content/own-tip.ts';
import type { DataProblem } from '../../state/data-problem.ts';
import { mostFileBytes } from '../../state/saved-data.ts';

/** Why a file is not taken, in words. */
export function dataProblemWords(problem: DataProblem): string {
  switch (problem.is) {
    case 'empty':
      return m.options_data_empty();
    case 'large':
      return m.options_data_large({ most: mostFileBytes / 1_000_000 });
    case 'notJson':
      return m.options_data_not_json();
    case 'foreign':
      return m.options_data_foreign();
    case 'newer':
      return m.options_data_newer();
    case 'full':
      return m.options_data_full({ most: mostOwnTips });
    case 'wrong':
      return m.options_data_wrong({ place: problem.path, value: problem.value });
    default:
      return problem satisfies never;
  }
}
