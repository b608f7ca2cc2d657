import { expect, test } from 'vitest';
import { languageFor } from '../../state/language.ts';

test.each([
  ['nl', 'nl'],
  ['nl-BE', 'nl'],
  ['de-AT', 'de'],
  ['DE', 'de'],
  ['en-GB', 'en'],
  ['xx', 'en'],
  ['', 'en'],
])('a browser that speaks %o is spoken to in %s', (browserLanguage, spoken) => {
  expect(languageFor('auto', browserLanguage)).toBe(spoken);
});

test('a language that was set goes before the browser’s', () => {
  expect(languageFor('de', 'nl')).toBe('de');
});
