import { showNotice } from '../platform/notifications.ts';
import { actNow } from './act-now.ts';
import { markTold } from './answer.ts';
import { nudgeStepText } from './nudge-step-text.ts';
import { tellEvening } from './tell-evening.ts';
import { tick } from './tick.ts';

/** What the worker's file lends to a page that does the worker's part, or says what a nudge says. */
export const engine = { actNow, markTold, nudgeStepText, showNotice, tellEvening, tick };
