import { expect, it } from 'vitest';
import { sentenceOf } from '../../platform/sentence-of.ts';

it('fills in what a sentence names, as often as it does', () => {
  expect(sentenceOf('{bedtime}. {left} left, until {bedtime}.', { bedtime: '22:30', left: 3 })).toBe(
    '22:30. 3 left, until 22:30.',
  );
});

it('leaves alone what was filled in', () => {
  expect(sentenceOf('The browser says: {why}', { why: '{why} $& $1' })).toBe('The browser says: {why} $& $1');
});

it('lets a function say what depends on a number', () => {
  expect(sentenceOf((inputs) => `${(inputs as { count: number }).count} nights`, { count: 3 })).toBe('3 nights');
});
