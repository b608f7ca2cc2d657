import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { OwnTip } from '../../content/own-tip.ts';
import { ownTipText } from '../../content/own-tip-text.ts';
import { tips } from '../../content/tips.ts';
import { ownTipProblem, withOwnTip, withOwnTipBack, withOwnTipChanged } from '../../state/own-tip-changes.ts';
import { decodeOwnTips } from '../../state/own-tips.ts';
import { defaultSettings } from '../../state/settings.ts';

const id = (number: number) => `own/00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as const;
const tip = (number: number, text = `Tip ${number}.`): OwnTip => ({
  id: id(number),
  text,
  isFavourite: false,
  isHidden: false,
});
const fifty = Array.from({ length: 50 }, (_, number) => tip(number));

describe('own tips as they are stored', () => {
  it('are none when nothing is stored', () => {
    expect(decodeOwnTips(undefined)).toEqual({ value: [], unreadable: [] });
    expect(decodeOwnTips(null)).toEqual({ value: [], unreadable: [] });
  });

  it('come back as they were written', () => {
    const own = [
      { ...tip(1), isFavourite: true },
      { ...tip(2, '<img src=x> & "so"'), isHidden: true },
    ];
    expect(decodeOwnTips(JSON.parse(JSON.stringify(own)))).toEqual({ value: own, unreadable: [] });
  });

  it('may lack their flags, and a flag that is none is off', () => {
    expect(decodeOwnTips([{ id: id(1), text: 'Tip 1.', isHidden: 'yes' }]).value).toEqual([tip(1)]);
  });

  test.each([
    ['no tip at all', 7],
    ['an id of ours', { ...tip(1), id: 'oats-for-energy' }],
    ['no id', { text: 'Tip.' }],
    ['no text', { id: id(1) }],
    ['an empty text', tip(1, '')],
    ['a text of 161 units', tip(1, 'x'.repeat(161))],
    ['a text of 81 moons', tip(1, '🌙'.repeat(81))],
    ['a text that is not trimmed', tip(1, ' Tip.')],
    ['a text of two lines', tip(1, 'One.\nTwo.')],
    ['an id that is there already', tip(0, 'Another.')],
  ])('%s is kept aside, and the others stay', (_, one) => {
    expect(decodeOwnTips([tip(0), one, tip(2)])).toEqual({ value: [tip(0), tip(2)], unreadable: [one] });
  });

  it('are at most fifty: what is over is kept aside', () => {
    const { value, unreadable } = decodeOwnTips([...fifty, tip(50)]);
    expect(value).toEqual(fifty);
    expect(unreadable).toEqual([tip(50)]);
  });

  it('that are no list are kept aside as a whole', () => {
    expect(decodeOwnTips('tips')).toEqual({ value: [], unreadable: ['tips'] });
  });

  it('never keep the decoder from answering, nor lose anything', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (raw) => {
        const { value, unreadable } = decodeOwnTips(raw);
        expect(value.length + unreadable.length).toBe(raw.length);
      }),
    );
  });
});

describe('what a person types', () => {
  test.each([
    ['  Read   a\nbook.\t', 'Read a book.'],
    ['\u00a0Tea\u2003first', 'Tea first'],
    [' \n ', ''],
  ])('%j is kept as %j', (typed, text) => {
    expect(ownTipText(typed)).toBe(text);
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['x'.repeat(160), undefined],
    [`  ${'x'.repeat(160)}  `, undefined],
    ['x'.repeat(161), 'long'],
    ['🌙'.repeat(80), undefined],
    ['🌙'.repeat(81), 'long'],
    ['Tip 1. ', 'known'],
    ['tip 1.', undefined],
  ])('%j is %s', (typed, problem) => {
    expect(ownTipProblem(typed, [tip(1)])).toBe(problem);
  });

  it('can always be read again once it was stored', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), maxLength: 200 }),
        (typed) => {
          fc.pre(ownTipProblem(typed, []) === undefined);
          const own = withOwnTip([], id(1), typed);
          expect(decodeOwnTips(structuredClone(own))).toEqual({ value: own, unreadable: [] });
        },
      ),
    );
  });
});

describe('a change of the own tips', () => {
  it('adds at the end, but nothing to fifty', () => {
    expect(withOwnTip([tip(1)], id(2), ' Tip 2. ')).toEqual([tip(1), tip(2)]);
    expect(withOwnTip(fifty, id(99), 'One more')).toBe(fifty);
  });

  it('that changes nothing gives the same list, so that nothing is written', () => {
    const own = [tip(1)];
    expect(withOwnTipChanged(own, id(1), { text: ' Tip 1.', isHidden: false })).toBe(own);
    expect(withOwnTipChanged(own, id(7), { isHidden: true })).toBe(own);
  });

  it('brings a deleted tip back to its place, once', () => {
    const back = withOwnTipBack([tip(1), tip(3)], tip(2), 1);
    expect(back).toEqual([tip(1), tip(2), tip(3)]);
    expect(withOwnTipBack(back, tip(2), 1)).toBe(back);
  });
});

it('the mirror of the settings has room for every tip hidden and favourite', () => {
  const ids = tips.map((one) => one.id);
  const full = {
    ...defaultSettings,
    timeZone: 'America/Argentina/ComodRivadavia',
    pausedUntil: '2026-11-22',
    tips: { ...defaultSettings.tips, hidden: ids, favourites: ids },
    edit: { at: '2026-11-22T19:04:00.123456789Z', device: crypto.randomUUID(), count: 999_999 },
  };
  expect(`settings${JSON.stringify(full)}`.length).toBeLessThan(8_192 / 2);
});
