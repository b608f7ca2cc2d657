// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { setPageLanguage } from '../../platform/page-language.ts';

test.each([
  ['nl', 'ltr'],
  ['pt-BR', 'ltr'],
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['fa-IR', 'rtl'],
  ['ckb', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ku', 'ltr'],
])('a page in %s is read %s', (language, direction) => {
  setPageLanguage(language);
  expect(document.documentElement.lang).toBe(language);
  expect(document.documentElement.dir).toBe(direction);
});
