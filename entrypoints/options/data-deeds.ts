import { forgetPages } from '../../platform/forget-pages.ts';
import { bringBackFile } from '../../state/bring-back.ts';
import { forgetEverything } from '../../state/forget-everything.ts';
import { saveData } from '../../state/save-data.ts';

/** What a person can do with all that is stored of them: loaded as one file, when the first of it is wanted. */
export const dataDeeds = {
  save: saveData,
  bringBack: bringBackFile,
  forget: async () => {
    const outcome = await forgetEverything();
    if (outcome.is !== 'busy') forgetPages();
    return outcome;
  },
};
