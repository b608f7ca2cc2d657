import { decodeLedger } from '../../../bedtime/ledger.ts';
import background from '../../../entrypoints/background/index.ts';
import { markTold } from '../../../nudge/answer.ts';
import { askEvening } from '../../../nudge/ask-evening.ts';
import { readEvening } from '../../../nudge/evening.ts';
import { performAct } from '../../../nudge/perform-act.ts';
import { tellEvening } from '../../../nudge/tell-evening.ts';
import { tick } from '../../../nudge/tick.ts';
import { bringBack } from '../../../state/bring-back.ts';
import { editSettings } from '../../../state/edit-settings.ts';
import { forgetEverything } from '../../../state/forget-everything.ts';
import { collectData } from '../../../state/save-data.ts';
import { savedText } from '../../../state/saved-data.ts';

/**
 * What one page or worker of the extension holds, as the simulator bundles it: the worker's listeners, and what the
 * popup and the options page call. Everything here is the real thing; only what it is built on is simulated.
 */
export const engine = {
  askEvening,
  background,
  bringBack,
  collectData,
  decodeLedger,
  editSettings,
  forgetEverything,
  markTold,
  performAct,
  readEvening,
  savedText,
  tellEvening,
  tick,
};
