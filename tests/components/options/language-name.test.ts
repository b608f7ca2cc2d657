import { expect, test } from 'vitest';
import { languageName } from '../../../components/options/language-name.ts';

test.each([
  ['nl', 'Nederlands'],
  ['en', 'English'],
  ['de', 'Deutsch'],
  ['fr', 'Français'],
  ['tr', 'Türkçe'],
  ['pt-BR', 'Português (Brasil)'],
  ['ar', 'العربية'],
  ['zh-Hans', '中文（简体）'],
])('the language %s calls itself %s', (language, name) => {
  expect(languageName(language)).toBe(name);
});
