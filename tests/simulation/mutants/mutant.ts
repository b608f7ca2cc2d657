import type { Patch } from '../engine/patch.ts';
import type { Catcher } from './catcher.ts';

/** A fault planted in the engine, and what has to notice it. */
export interface Mutant {
  readonly name: string;
  readonly patches: readonly Patch[];
  readonly by: Catcher;
}

/** A fault in one place: the text that stands there once, and what a slip of the hand makes of it. */
export function mutant(name: string, by: Catcher, file: string, find: string, replace: string): Mutant {
  return { name, by, patches: [{ file, find, replace }] };
}
