import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** Where what is loaded begins, by what it is for. */
const begins = {
  popup: ['entrypoints/popup/main.tsx', 'entrypoints/popup/style.css'],
  pages: ['entrypoints/pages/main.tsx', 'entrypoints/options/data-deeds.ts'],
  /** What the popup stores of the person's settings and tips, and only when they are changed. */
  changes: ['nudge/pause.ts', 'state/hide-tip.ts', 'state/own-tips.ts'],
  /** The sources of the tips, for who asks why. */
  sources: ['content/tip-sources.ts'],
  /** The round of the tips, for a popup that goes on from the one that was prepared. */
  round: ['entrypoints/popup/round.ts'],
  /** What the popup has to say on few evenings. */
  asides: [
    'entrypoints/popup/notes.ts',
    'components/popup/aside-styles.ts',
    'components/popup/clock-change-aside.tsx',
    'components/popup/missed-note.tsx',
    'components/popup/no-tips.tsx',
    'components/popup/note.tsx',
    'components/popup/pause-form.tsx',
    'components/popup/reason-text.tsx',
    'content/tip-whys.ts',
    'components/popup/trouble-line.tsx',
  ],
} as const;

/** Whether a module is among those that something loads. */
type IsIn = (purpose: keyof typeof begins) => boolean;

/** The files that modules are gathered in. The first that fits counts; what fits none stays with its entrypoint. */
const files: Readonly<Record<string, (isIn: IsIn) => boolean>> = {
  shared: (isIn) => isIn('popup') && (['pages', 'changes', 'round', 'asides'] as const).some(isIn),
  popup: (isIn) => isIn('popup'),
  round: (isIn) => isIn('round'),
  // What the popup loads later; the other pages start with most of it.
  later: (isIn) => isIn('changes') || isIn('asides'),
  sources: (isIn) => isIn('sources'),
  // What only this or that page needs, in one file all the same: it packs so much better that no page opens later.
  pages: (isIn) => isIn('pages'),
};

/** Adds every module that a module imports before it runs, and these in turn, to `found`. */
function reach(id: string, modules: Rolldown.ChunkingContext, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) reach(imported, modules, found);
  return found;
}

/**
 * The file that a module of one language goes to: `popup-words-nl`, `words-nl`, `tips-nl`. What the evidence says is
 * with the words that come later: both are read by few, and pack better together.
 */
function fileOfLanguage(id: string): string | undefined {
  const [, part, language] = /^virtual:messages\/([\w-]+)\/([\w-]+)$/.exec(id) ?? [];
  if (part) return `${part}-${language}`;
  const [, tipLanguage, view] = /\/tips\/([\w-]+)\.json\?(\w+)$/.exec(id) ?? [];
  return view && `${view === 'whys' ? 'words' : 'tips'}-${tipLanguage}`;
}

/** The file that a module goes to. What the popup begins with runs in no other page. */
function fileOf(id: string, modules: Rolldown.ChunkingContext): string | undefined {
  if (id.endsWith('/popup/main.tsx')) return undefined;
  const isIn: IsIn = (purpose) => begins[purpose].some((begin) => reach(resolve(begin), modules).has(id));
  return Object.keys(files).find((file) => files[file]?.(isIn));
}

/** One group a file, the more important ones first: a group takes what its modules import with it. */
const groups = Object.keys(files)
  .filter((file) => file !== 'popup')
  .map((file, place, { length }) => ({
    name: (id: string, modules: Rolldown.ChunkingContext) => (fileOf(id, modules) === file ? file : null),
    priority: length - place,
    debugName: file,
  }));

/** The group of all that is in one language. */
const ofLanguages = { name: (id: string) => fileOfLanguage(id) ?? null, priority: 0, debugName: 'languages' };

/**
 * Gathers the modules of the pages in few files: each is one more to ask for, and one packs better than nine. The worker
 * and the first scripts, each built apart, are one file anyhow. The files bear no mark of what is in them: a browser
 * takes all of an extension anew at an update, and each mark is said three times, and packs badly. Nor do they lie in
 * folders, which a zip says twice for every file.
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
            entryFileNames: '[name].js',
            chunkFileNames: '[name].js',
            assetFileNames: '[name].[ext]',
            codeSplitting: { groups: [...groups, ofLanguages] },
          },
  };
}
