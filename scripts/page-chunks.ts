import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** The parts that the pages' modules are gathered in, and the modules that each begins with: the first that fits counts. */
const parts = {
  /** What the popup opens with, as far as other pages have it too. */
  shared: ['entrypoints/popup/main.tsx'],
  /** What stores the person's settings and tips. */
  stores: ['state/edit-settings.ts', 'state/own-tips-store.ts'],
  /** The engine, for a page that does the worker's part. */
  engine: ['nudge/tell-evening.ts', 'nudge/pause.ts', 'nudge/act-now.ts', 'nudge/test-nudge.ts', 'state/hide-tip.ts'],
  /** What the popup has to say on few evenings. */
  asides: [
    'entrypoints/popup/notes.ts',
    'components/popup/clock-change-aside.tsx',
    'components/popup/missed-note.tsx',
    'components/popup/note.tsx',
    'components/popup/pause-form.tsx',
    'components/sources.tsx',
  ],
} as const;

/** Adds every module that a module imports before it runs, and these in turn, to `found`. */
function reach(id: string, modules: Rolldown.ChunkingContext, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) reach(imported, modules, found);
  return found;
}

/** What a file of one language is called by what is in it: `popup-words-nl`, `tips-whys-nl`. */
function nameOfLanguageFile(id: string): string | undefined {
  const [, part, language] = /^virtual:messages\/([\w-]+)\/([\w-]+)$/.exec(id) ?? [];
  if (part) return `${part}-${language}`;
  const [, tipLanguage, view] = /\/tips\/([\w-]+)\.json\?(\w+)$/.exec(id) ?? [];
  return view && `tips-${view}-${tipLanguage}`;
}

/** The part that a module goes to; what only the popup opens with stays with its entrypoint. */
function partOf(id: string, modules: Rolldown.ChunkingContext): string | undefined {
  const part = Object.entries(parts).find(([, begins]) =>
    begins.some((begin) => reach(resolve(begin), modules).has(id)),
  )?.[0];
  return part === 'shared' && /\/popup\//.test(id) ? undefined : part;
}

/** One group a part, the more important ones first: a group takes what its modules import with it. */
const groups = Object.keys(parts).map((part, place, { length }) => ({
  name: (id: string, modules: Rolldown.ChunkingContext) => (partOf(id, modules) === part ? part : null),
  priority: length - place,
  debugName: part,
}));

const name = (chunk: { readonly facadeModuleId?: string | null; readonly name: string }) =>
  `chunks/${nameOfLanguageFile(chunk.facadeModuleId ?? '') ?? '[name]'}.js`;

/**
 * Gathers the modules of the pages in few files: each is one more to ask for, and one packs better than nine. The worker
 * and the first scripts, each built apart, are one file anyhow. The files bear no mark of what is in them: a browser
 * takes all of an extension anew at an update, and each mark is said three times, and packs badly.
 */
export function pageChunks(): Plugin {
  return {
    name: 'page-chunks',
    apply: 'build',
    outputOptions: (options) =>
      options.format === 'iife'
        ? options
        : {
            ...options,
            entryFileNames: name,
            chunkFileNames: name,
            assetFileNames: 'assets/[name].[ext]',
            codeSplitting: { groups },
          },
  };
}
