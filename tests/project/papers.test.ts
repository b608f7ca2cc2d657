import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const folders = ['docs', 'store', '.github'];
const papers = [
  ...readdirSync('.'),
  ...folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  ),
].filter((path) => path.endsWith('.md'));

const textOf = (path: string) => readFileSync(path, 'utf8');

/** The names under which a heading can be linked to, as GitHub makes them. */
const anchorsOf = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

const linksOf = (text: string) => [
  ...[...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target),
  ...[...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, target = '']) => target),
];

function isDead(paper: string, link: string): boolean {
  if (/^(https:|mailto:)/.test(link)) return !URL.canParse(link);
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? paper : normalize(join(dirname(paper), path));
  if (!existsSync(target)) return true;
  return anchor !== undefined && !anchorsOf(textOf(target)).includes(anchor);
}

/** What commands make, and ids of nudges, which look like places. */
const isNoPlace = (text: string) => /^\.(output|paraglide|wxt)\/|^nudge\/\d/.test(text);

/** Places in the tree that a paper names in code: they begin with a folder of ours, or are said to be one. */
const placesOf = (text: string) =>
  [...text.matchAll(/`([\w.-]+\/[\w./-]*)`/g)]
    .map(([, place = '']) => place)
    .filter((place) => /^[\w-]+\/$/.test(place) || existsSync(place.split('/')[0] as string))
    .filter((place) => !isNoPlace(place));

const scripts: Record<string, string> = JSON.parse(textOf('package.json')).scripts;
const ownCommands = ['install', 'ci'];

const codeOf = (text: string) => (text.match(/```[\s\S]*?```|`[^`\n]+`/g) ?? []).join('\n');

const unknownCommands = (text: string) =>
  [...codeOf(text).matchAll(/\bnpm (run )?([\w:-]+)/g)]
    .map(([, run, name = '']) => ({ isRun: run !== undefined, name }))
    .filter(({ isRun, name }) => !(name in scripts) && (isRun || !ownCommands.includes(name)))
    .map(({ name }) => name);

describe.each(papers)('%s', (paper) => {
  const text = textOf(paper);

  it('has no dead link', () => {
    expect(linksOf(text).filter((link) => isDead(paper, link))).toEqual([]);
  });

  it('names no place that is not there, and no command', () => {
    expect(placesOf(text).filter((place) => !existsSync(place))).toEqual([]);
    expect(unknownCommands(text)).toEqual([]);
  });
});

describe('The look through the papers', () => {
  it('sees the papers', () => {
    expect(papers).toEqual(expect.arrayContaining(['README.md', 'docs/ARCHITECTURE.md']));
    expect(linksOf(textOf('README.md')).length).toBeGreaterThan(3);
    expect(placesOf(textOf('CONTRIBUTING.md')).length).toBeGreaterThan(4);
  });

  it('knows a dead link, a place that is gone and a command that is none', () => {
    expect(isDead('docs/DATA.md', 'ARCHITECTURE.md#time')).toBe(false);
    expect(isDead('docs/DATA.md', 'ARCHITECTURE.md#space')).toBe(true);
    expect(isDead('README.md', 'docs/NOWHERE.md')).toBe(true);
    expect(unknownCommands('`npm run fly`, `npm test`, `npm land`')).toEqual(['fly', 'land']);
  });
});
