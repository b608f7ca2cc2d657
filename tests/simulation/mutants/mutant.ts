import type { BrowserName } from '../engine/bundle.ts';
import type { Patch } from '../engine/patch.ts';
import type { Catcher } from './catcher.ts';

/** A fault planted in the engine, and what has to notice it. */
export interface Mutant {
  readonly name: string;
  readonly patches: readonly Patch[];
  readonly by: Catcher;
  /** The browser that the catcher plays in; `undefined` for both. */
  readonly browser: BrowserName | undefined;
}

/** A fault in one place: the text that stands there once, and what a slip of the hand makes of it. */
export function mutant(
  name: string,
  by: Catcher,
  file: string,
  find: string,
  replace: string,
  browser: BrowserName | 'both' = 'chromium',
): Mutant {
  return { name, by, browser: browser === 'both' ? undefined : browser, patches: [{ file, find, replace }] };
}
