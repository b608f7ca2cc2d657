import { errorWords } from '../platform/error-words.ts';

/** What went wrong in a tick: at which step, and the browser's own words for it. */
export interface Trouble {
  readonly step: Step;
  readonly message: string;
}

/** The steps of a tick that can fail, by what they are about. */
export type Step = 'settings' | 'ledger' | 'sync' | 'alarm' | 'nudge' | 'toolbar' | 'surroundings';

/**
 * Runs one step of a tick. A step that fails does not keep the others from being done: its trouble is noted and logged
 * once, `instead` takes the place of its result, and the next tick tries it again.
 */
export function attempt<T>(step: Step, troubles: Trouble[], work: () => Promise<T>, instead: T): Promise<T>;
export function attempt<T>(step: Step, troubles: Trouble[], work: () => Promise<T>): Promise<T | undefined>;
export async function attempt<T>(step: Step, troubles: Trouble[], work: () => Promise<T>, instead?: T) {
  try {
    return await work();
  } catch (error) {
    troubles.push({ step, message: errorWords(error) });
    console.warn(`Slaapwel: trouble with ${step}`, error);
    return instead;
  }
}
