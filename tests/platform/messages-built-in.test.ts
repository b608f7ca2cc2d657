import { expect, it } from 'vitest';
import { bringMessages, message } from '../../platform/messages-built-in.ts';

bringMessages({
  en: { 1: 'Good night', 2: '{count} nights' },
  nl: { 1: 'Welterusten', 2: '{count} nachten' },
});

it('says a message in the language that it is asked for, with what stands in it', () => {
  expect(message(1)({}, { locale: 'nl' })).toBe('Welterusten');
  expect(message(2)({ count: 3 }, { locale: 'nl' })).toBe('3 nachten');
});

it('says it in English where it is asked for none, or for one that it does not have', () => {
  expect(message(1)({})).toBe('Good night');
  expect(message(2)({ count: 3 }, { locale: 'de' })).toBe('3 nights');
});

it('says nothing rather than breaking where there is no such message', () => {
  expect(message(3)({}, { locale: 'nl' })).toBe('');
});
