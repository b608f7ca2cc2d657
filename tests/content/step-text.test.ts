import { expect, test } from 'vitest';
import de from '../../content/steps/de.json' with { type: 'json' };
import en from '../../content/steps/en.json' with { type: 'json' };
import nl from '../../content/steps/nl.json' with { type: 'json' };
import { windDownSteps } from '../../content/wind-down.ts';

test.each([
  ['nl', nl],
  ['en', en],
  ['de', de],
])('every wind-down step has a text in %s, and there is no other', (_, texts) => {
  expect(Object.keys(texts)).toEqual(windDownSteps.map(({ id }) => id));
});
