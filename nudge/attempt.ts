/** What went wrong in a tick, step by step, in the browser's own words. */
export interface Trouble {
  readonly step: string;
  readonly message: string;
}

/**
 * Runs one step of the tick. A step that fails does not keep the others from being done: its trouble is noted and
 * logged once, and the next tick tries it again.
 */
export async function attempt(step: string, troubles: Trouble[], work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    troubles.push({ step, message: error instanceof Error ? error.message : String(error) });
    console.warn(`Slaapwel: ${step} failed`, error);
  }
}
