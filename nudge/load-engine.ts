import { borrow } from '../platform/loan.ts';
import type { engine } from './engine.ts';

type Engine = typeof engine;

let loaded: Promise<Engine> | undefined;

/**
 * The engine, for a page that does the worker's part: it is lent by the worker's own file, so that the package holds it
 * once. In a page it is as in a context of its own: what both know goes through storage and locks, as between a page
 * and the worker.
 * @throws when it cannot be loaded; the next one who asks tries again.
 */
export function loadEngine(): Promise<Engine> {
  loaded ??= borrow<Engine>('background.js').catch((error) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}
