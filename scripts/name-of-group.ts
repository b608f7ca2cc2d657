import { resolve } from 'node:path';
import type { Rolldown } from 'vite';

const popup = resolve('entrypoints/popup/index.html');

/** Adds every module that a module imports before it runs, and these in turn, to `found`. */
function reach(id: string, modules: Rolldown.ChunkingContext, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) reach(imported, modules, found);
  return found;
}

/**
 * The chunk that a module goes to. What the popup shares with the other pages is one file: fewer to ask for, and one
 * packs better than nine.
 */
export function nameOfGroup(id: string, modules: Rolldown.ChunkingContext): string | null {
  return !/\/(popup|\.paraglide)\//.test(id) && reach(popup, modules).has(id) ? 'shared' : null;
}
