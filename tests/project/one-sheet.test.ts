import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';

const textOf = (pattern: string) =>
  globSync(pattern)
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');

/** Every selector of a sheet, one by one. */
function selectorsOf(css: string): string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@keyframes[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  const heads = [...bare.matchAll(/([^{};]+)\{/g)].map(([, head = '']) => head.trim());
  return heads
    .filter((head) => !head.startsWith('@'))
    .flatMap((head) => head.split(/,(?![^(]*\))/).map((one) => one.trim()));
}

/** The selectors that may hold in another page: they name no class, or only such as stand in the code of its views. */
function leaks(css: string, otherViews: string): string[] {
  const isThere = (name: string) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(otherViews);
  return selectorsOf(css).filter((selector) =>
    [...selector.matchAll(/\.([a-z][\w-]*)/g)].every(([, name = '']) => isThere(name)),
  );
}

/** What stands in the code of views as `class="…"` or `class={…}`. */
const classesIn = (code: string) => [...code.matchAll(/\bclass=("[^"]*"|\{(?:[^{}]|\{[^}]*\})*\})/g)].join('\n');

/** What stands at the top of a sheet: its rules, and its blocks of other kinds, without what is in them. */
function topOf(css: string): string[] {
  let bare = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\{[^{}]*\}/g, ';');
  while (bare.includes('{')) bare = bare.replace(/\{[^{}]*\}/g, ';');
  return bare
    .split(';')
    .map((head) => head.trim())
    .filter(Boolean);
}

describe('The sheet of the popup, which the other pages have too', () => {
  it('has every rule of its own within the popup', () => {
    expect(topOf(readFileSync('components/popup/popup.css', 'utf8'))).toEqual([':where(.popup)', '@keyframes appear']);
    expect(readFileSync('entrypoints/popup/index.html', 'utf8')).toContain('<html lang="en" class="popup">');
  });

  it('is looked through to its end', () => {
    expect(topOf('a { b { c: d } e: f } @media x { g { h: i } } /* j */ k { l: m }')).toEqual(['a', '@media x', 'k']);
  });
});

describe('The one sheet of options and library', () => {
  it.each([
    ['options', 'library'],
    ['library', 'options'],
  ])('has no rule of the %s that holds in the %s', (page, other) => {
    const css = textOf(`components/${page}/*.css`);
    expect(selectorsOf(css).length).toBeGreaterThan(50);
    expect(leaks(css, classesIn(textOf(`components/${other}/*.tsx`)))).toEqual([]);
  });

  test.each([
    ['html { color: red }', ['html']],
    ['@media print { h2, .own { color: red } }', ['h2']],
    ['.own .shared:is(a, b), .shared > i { color: red }', ['.shared > i']],
    ['@keyframes appear { from { opacity: 0 } } .shared-not { color: red }', []],
  ])('finds what leaks in %s', (css, found) => {
    expect(leaks(css, '"shared"')).toEqual(found);
  });
});
