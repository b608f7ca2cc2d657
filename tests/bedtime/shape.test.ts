import { describe, expect, it, test } from 'vitest';
import { isText, listOf, maybe, oneOf, recordOf } from '../../bedtime/shape.ts';

const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isLamp = recordOf({ name: isText, colour: oneOf(['warm', 'cold']), isOn: maybe(isFlag), rooms: listOf(isText) });
const lamp = { name: '', colour: 'warm', isOn: true, rooms: ['hall'] };

describe('a record', () => {
  test.each([
    ['all that it should have', lamp],
    ['nothing where nothing is needed', { name: 'Ann', colour: 'cold', rooms: [] }],
    ['undefined there', { ...lamp, isOn: undefined }],
    ['more than it should have', { ...lamp, watts: 4 }],
  ])('passes with %s', (_, value) => {
    expect(isLamp(value)).toBe(true);
  });

  test.each([
    ['no name', { ...lamp, name: undefined }],
    ['a number for text', { ...lamp, name: 4 }],
    ['a word that is none of those', { ...lamp, colour: 'green' }],
    ['null where something may be missing', { ...lamp, isOn: null }],
    ['one wrong value in a list', { ...lamp, rooms: ['hall', 4] }],
    ['text for a list', { ...lamp, rooms: 'hall' }],
  ])('does not pass with %s', (_, value) => {
    expect(isLamp(value)).toBe(false);
  });

  it.each([undefined, null, 'lamp', 4, [lamp]])('is not %j', (value) => {
    expect(isLamp(value)).toBe(false);
  });
});
