import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const themes = ['light', 'dark', 'night'] as const;
type Theme = (typeof themes)[number];
type Tokens = ReadonlyMap<string, string>;

const css = readFileSync('components/tokens.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** The custom properties of the first rule with this selector, in a part of the file. */
function declarations(part: string, selector: string): [string, string][] {
  const start = part.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`tokens.css has no rule for ${selector}`);
  const body = part.slice(part.indexOf('{', start) + 1, part.indexOf('}', start));
  return [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name as string, value as string]);
}

const [plain = '', more = ''] = css.split('@media (prefers-contrast: more)');
const night = ':root[data-theme="night"]';

/** What every token is in a theme, for those who ask for more contrast too. */
function tokensOf(theme: Theme, wantsMore: boolean): Tokens {
  const rules = (part: string) => [
    ...declarations(part, ':root'),
    ...(theme === 'night' ? declarations(part, night) : []),
  ];
  const pick = (value: string) => {
    const [, light, dark] = /^light-dark\((.+), (.+)\)$/.exec(value) ?? [];
    return (theme === 'light' ? light : dark) ?? value;
  };
  const all = [...rules(plain), ...(wantsMore ? rules(more) : [])];
  return new Map(all.map(([name, value]) => [name, pick(value)]));
}

/** The relative luminance of a colour, by WCAG 2.2. */
function luminance(hex: string): number {
  if (!/^#[\da-f]{6}$/.test(hex)) throw new Error(`${hex} is no colour of six digits`);
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(tokens: Tokens, [front, back]: readonly [string, string]): number {
  const [light, dark] = [front, back]
    .map((name) => luminance(tokens.get(name) ?? `no token ${name}`))
    .sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Every text colour on every ground that it stands on. */
const texts = [
  ['ink', 'paper'],
  ['ink', 'raised'],
  ['ink', 'sunken'],
  ['ink', 'accent-soft'],
  ['ink', 'warn-soft'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'raised'],
  ['ink-soft', 'sunken'],
  ['accent', 'paper'],
  ['accent', 'raised'],
  ['accent', 'sunken'],
  ['accent', 'accent-soft'],
  ['accent-ink', 'accent'],
  ['warn', 'paper'],
  ['warn', 'raised'],
  ['on-deep', 'deep'],
] as const;

/** What is not text and must be seen all the same: edges of controls, rings of the focus, the dot that is now. */
const edges = [
  ['edge', 'paper'],
  ['edge', 'raised'],
  ['edge', 'sunken'],
  ['warn', 'warn-soft'],
  ['accent', 'raised'],
  ['on-deep', 'deep'],
] as const;

describe.each(themes)('in %s', (theme) => {
  const tokens = tokensOf(theme, false);
  it.each(texts)('%s can be read on %s', (...pair) => {
    expect(contrast(tokens, pair)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(edges)('%s can be seen on %s', (...pair) => {
    expect(contrast(tokens, pair)).toBeGreaterThanOrEqual(3);
  });
});

describe.each(themes)('in %s, for those who ask for more contrast', (theme) => {
  const tokens = tokensOf(theme, true);
  it.each(texts)('%s can be read with ease on %s', (...pair) => {
    expect(contrast(tokens, pair)).toBeGreaterThanOrEqual(7);
  });
  it.each(edges)('%s stands out from %s', (...pair) => {
    expect(contrast(tokens, pair)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the night', () => {
  const colours = [...tokensOf('night', false)].filter(([, value]) => value.startsWith('#'));
  const part = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);

  it('is low in blue: in every colour it stays well under the red', () => {
    expect(colours.length).toBeGreaterThan(12);
    for (const [name, hex] of colours) expect(part(hex, 5), name).toBeLessThanOrEqual(0.7 * part(hex, 1));
  });

  it('is dim: no ground of its pages gives more than a fiftieth of the light of white', () => {
    const tokens = new Map(colours);
    for (const ground of ['paper', 'raised', 'sunken', 'accent-soft', 'warn-soft', 'deep'])
      expect(luminance(tokens.get(ground) ?? ''), ground).toBeLessThan(0.02);
  });
});
