import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { isStateless } from '../simulation/engine/stateless.ts';

/** The floors of the house, lowest first: an import may only point down, or sideways within one floor. */
const floors: Readonly<Record<string, number>> = {
  content: 0,
  bedtime: 0,
  platform: 1,
  nudge: 2,
  state: 2,
  components: 2,
  entrypoints: 3,
};

interface Source {
  readonly path: string;
  readonly text: string;
  /** The paths of our own modules that it imports, types aside or not. */
  readonly imports: readonly { readonly path: string; readonly isType: boolean }[];
}

const importPattern =
  /(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]/g;

function importsOf(path: string, text: string): Source['imports'] {
  return [...text.matchAll(importPattern)].map(([, type, fixed, dynamic]) => ({
    path: normalize(join(dirname(path), (fixed ?? dynamic) as string)),
    isType: type !== undefined,
  }));
}

function source(path: string, text: string): Source {
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
  return { path, text: bare, imports: importsOf(path, bare) };
}

const floorOf = (path: string) => path.split('/')[0] as string;

function arrowsUp(sources: readonly Source[]): string[] {
  const isUp = (from: string, to: string) => {
    const [low, high] = [floors[floorOf(from)], floors[floorOf(to)]];
    if (low === undefined || high === undefined) return false;
    return high > low || (low === 0 && floorOf(from) !== floorOf(to));
  };
  return sources.flatMap(({ path, imports }) =>
    imports.filter((to) => isUp(path, to.path)).map((to) => `${path} -> ${to.path}`),
  );
}

/** Files other than `home` in which a word stands that only `home` may say. */
function saidOutside(home: (path: string) => boolean, words: RegExp, sources: readonly Source[]): string[] {
  return sources.filter(({ path, text }) => !home(path) && words.test(text)).map(({ path }) => path);
}

function cycles(sources: readonly Source[]): string[] {
  const bySource = new Map(sources.map((one) => [one.path, one.imports.filter(({ isType }) => !isType)]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
    if (trail.includes(path) || done.has(path)) return;
    for (const to of bySource.get(path) ?? []) visit(to.path, [...trail, path]);
    done.add(path);
  };
  for (const path of bySource.keys()) visit(path, []);
  return found;
}

const browserWords =
  /webextension-polyfill|wxt\/browser|\b(browser|chrome)\.(alarms|storage|notifications|action|idle|windows|tabs|runtime|i18n|commands)\b/;
const clockWords = /\bDate\.now\b|\bnew Date\b|\bTemporal\.Now\b|\bMath\.random\b/;

/** What only a module with a state of its own has, or one that asks the browser. */
const stateWords =
  /^(?:export )?(?:let|var)\b|^(?:export )?const \w+(?:: [^=]+)? = (?:\[\]|\{\}|new (?:Weak)?(?:Map|Set)(?:<[^=]*>)?\(\))|\b(?:browser|navigator|localStorage|setTimeout|console|crypto)\./m;

const sources = Object.keys(floors).flatMap((floor) =>
  readdirSync(floor, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(floor, name))
    .map((path) => source(path, readFileSync(path, 'utf8'))),
);

describe('the house', () => {
  it('is seen whole', () => {
    expect(new Set(sources.map(({ path }) => floorOf(path)))).toEqual(new Set(Object.keys(floors)));
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(100);
  });

  it('has no arrow that points up, and content/ and bedtime/ know nobody', () => {
    expect(arrowsUp(sources)).toEqual([]);
  });

  it('names the browser in platform/ only', () => {
    expect(saidOutside((path) => floorOf(path) === 'platform', browserWords, sources)).toEqual([]);
  });

  it('names webextension-polyfill in one file', () => {
    expect(saidOutside((path) => path === 'platform/browser.ts', /webextension-polyfill/, sources)).toEqual([]);
  });

  it('reads the clock in platform/clock.ts only, and chance nowhere', () => {
    expect(saidOutside((path) => path === 'platform/clock.ts', clockWords, sources)).toEqual([]);
  });

  it('has no import cycle', () => {
    expect(cycles(sources)).toEqual([]);
  });

  it('has no barrel: no file passes on what another one exports', () => {
    expect(saidOutside(() => false, /export\s+(\*|\{[^}]*\})\s+from/, sources)).toEqual([]);
  });

  it('has no state where the simulation lets pages and workers share a file, and nothing of the browser', () => {
    const shared = sources.filter(({ path }) => isStateless(path));
    expect(shared.length).toBeGreaterThan(60);
    expect(shared.filter(({ text }) => stateWords.test(text)).map(({ path }) => path)).toEqual([]);
    const beyond = shared.flatMap(({ path, imports }) =>
      imports.filter((to) => !to.isType && !isStateless(to.path)).map((to) => `${path} -> ${to.path}`),
    );
    expect(beyond).toEqual([]);
  });

  it('has only small files: none over 250 lines but tables', () => {
    const tables = ['content/tips.ts', 'content/citations.ts'];
    const long = sources.filter(
      ({ path }) => !tables.includes(path) && readFileSync(path, 'utf8').split('\n').length > 250,
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

describe('the rules bite', () => {
  test.each([
    ['content/tips.ts', "import { now } from '../platform/clock.ts';"],
    ['bedtime/night.ts', "import { tips } from '../content/tips.ts';"],
    ['platform/alarms.ts', "import type { Nudge } from '../nudge/tick.ts';"],
    ['components/popup/Popup.tsx', "const x = await import('../../entrypoints/popup/main.tsx');"],
  ])('an arrow from %s that points up is found', (path, text) => {
    expect(arrowsUp([source(path, text)])).toHaveLength(1);
  });

  test.each(['browser.alarms.create()', 'chrome.storage.local', "import x from 'webextension-polyfill'"])(
    'the browser named as %s is found outside platform/',
    (text) => {
      const outside = saidOutside((path) => floorOf(path) === 'platform', browserWords, [source('nudge/x.ts', text)]);
      expect(outside).toEqual(['nudge/x.ts']);
    },
  );

  test.each(['Date.now()', 'new Date()', 'Temporal.Now.instant()', 'Math.random()'])(
    'the clock read as %s is found',
    (text) => {
      expect(
        saidOutside((path) => path === 'platform/clock.ts', clockWords, [source('state/x.ts', text)]),
      ).toHaveLength(1);
    },
  );

  test('a cycle is found, and one of types alone is none', () => {
    const a = source('nudge/a.ts', "import { b } from './b.ts';");
    expect(cycles([a, source('nudge/b.ts', "import { a } from './a.ts';")])).toHaveLength(1);
    expect(cycles([a, source('nudge/b.ts', "import type { a } from './a.ts';")])).toEqual([]);
  });
});
