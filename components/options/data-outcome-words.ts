import * as m from '#messages';
import type { DataOutcome } from '../../state/your-data-model.ts';
import { dataProblemWords } from './data-problem-words.ts';

/** What was done, or what went wrong, in words; neither while a deed is under way or waits for an answer. */
export function dataOutcomeWords(outcome: DataOutcome): { readonly done?: string; readonly trouble?: string } {
  switch (outcome.is) {
    case 'saved':
      return { done: m.options_data_saved({ file: outcome.file }) };
    case 'brought':
      return { done: m.options_data_brought({ nights: outcome.brought.nights, tips: outcome.brought.tips }) };
    case 'undone':
      return { done: m.options_data_undone() };
    case 'forgotten':
      return { done: m.options_data_forgotten() };
    case 'refused':
      return { trouble: `${dataProblemWords(outcome.problem)} ${m.options_data_unchanged()}` };
    case 'busy':
      return { trouble: m.options_data_busy() };
    case 'failed':
      return {
        trouble:
          outcome.of === 'forget'
            ? m.options_data_forget_failed({ why: outcome.why })
            : m.options_data_failed({ why: outcome.why }),
      };
    case 'unreached':
      return { trouble: m.options_data_unreached({ why: outcome.why }) };
    case 'working':
    case 'asked':
      return {};
    default:
      return outcome satisfies never;
  }
}
