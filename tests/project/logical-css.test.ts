import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';

/** Properties and values that name a side of the screen instead of a side of the text. */
const physical =
  /(margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right)\b|(^|[\s;{])(left|right):|text-align: (left|right)|(float|clear): (left|right)|border-(top|bottom)-(left|right)-radius/;

/** A gradient runs by the screen, so each has a rule of its own that turns it round. */
const turned = /\[dir="rtl"\] \.sky/;

const sheets = globSync('{components,entrypoints}/**/*.css').map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
}));

describe('The style of the pages', () => {
  it('is seen whole', () => {
    expect(sheets.length).toBeGreaterThan(4);
  });

  it.each(sheets)('$path names sides by the direction of the text, never by the screen', ({ text }) => {
    expect(text.split('\n').filter((line) => physical.test(line))).toEqual([]);
  });

  it('turns round what runs by the screen', () => {
    for (const { text } of sheets.filter(({ text }) => /gradient\(\s*to (left|right)/.test(text))) {
      expect(text).toMatch(turned);
    }
  });

  test.each(['margin-left: 4px', '  left: 0;', 'text-align: right', 'float: left'])('finds %o', (line) => {
    expect(physical.test(line)).toBe(true);
  });
});
