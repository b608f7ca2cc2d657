import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carried, frozen, isFrozen, textOf } from './world/frozen.ts';

/** Values as code may hand them to a store: what JSON carries, what it drops, and what it makes something else of. */
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.boolean(),
    fc.double(),
    fc.integer(),
    fc.constantFrom(null, undefined, () => 1, Symbol('none'), -0),
    fc.integer({ min: 0, max: 4e12 }).map((ms) => Temporal.Instant.fromEpochMilliseconds(ms)),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('any'), { maxKeys: 4 }),
  ),
})).any;

const throughJson = (one: unknown) => {
  const text = JSON.stringify(one);
  return text === undefined ? undefined : JSON.parse(text);
};

describe('what a store gives back', () => {
  it('is what JSON carries, frozen, and its text is JSON', () => {
    fc.assert(
      fc.property(value, (one) => {
        expect(textOf(one)).toBe(JSON.stringify(one));
        expect(carried(one)).toStrictEqual(throughJson(one));
        expect(isFrozen(carried(one))).toBe(typeof carried(one) === 'object' && carried(one) !== null);
      }),
    );
  });

  it('is the same when the value could not change, and is asked for again', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 4 }), (list) => {
        const facts = list.map(frozen);
        for (const one of [facts, [...facts, 'new'], facts]) {
          expect(textOf(one)).toBe(JSON.stringify(one));
          expect(carried(one)).toStrictEqual(throughJson(one));
        }
      }),
    );
  });

  it('cannot be changed', () => {
    const copy = carried([{ kind: 'shown', more: [1] }]) as [{ kind: string; more: number[] }];
    expect(() => copy.pop()).toThrow(TypeError);
    expect(() => copy[0].more.push(2)).toThrow(TypeError);
  });
});
