import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeLedger,
  type Entry,
  type EntryOf,
  entryId,
  type Ledger,
  lacks,
  merged,
  sharedFacts,
} from '../../bedtime/ledger.ts';
import { entries, ledgers } from './arbitraries.ts';

const shown: EntryOf<'shown'> = {
  kind: 'shown',
  at: '2026-11-23T21:30:00Z',
  device: 'laptop',
  stage: 'bedtime',
  turn: 1,
  bedtime: '22:30',
  channel: 'notification',
};
const { channel: _, ...nudge } = shown;
const held: EntryOf<'held'> = { ...nudge, kind: 'held', hold: 'locked' };
const goodNight: Entry = { kind: 'goodNight', at: '2026-11-23T21:40:00Z', device: 'laptop' };
const textOf = (ledger: Ledger) => JSON.stringify(ledger);

describe('the name of an entry', () => {
  it('says when, where and what, and of which nudge', () => {
    expect(entryId(shown)).toBe('2026-11-23T21:30:00Z/laptop/shown/bedtime/1');
    expect(entryId(goodNight)).toBe('2026-11-23T21:40:00Z/laptop/goodNight');
  });

  it('is another one for each turn, hold and channel, so that facts of one millisecond all stay', () => {
    const { channel: _, ...nudge } = { ...shown };
    const facts: Ledger = [
      { ...nudge, kind: 'claimed' },
      { ...nudge, kind: 'claimed', turn: 2 },
      { ...nudge, kind: 'held', hold: 'idle' },
      { ...nudge, kind: 'held', hold: 'sound' },
      { ...nudge, kind: 'failed', channel: 'notification', why: 'no' },
      { ...nudge, kind: 'failed', channel: 'popup', why: 'no' },
    ];
    expect(merged(facts, [])).toHaveLength(6);
  });
});

describe('the union of two ledgers', () => {
  it('has the oldest fact first', () => {
    expect(merged([goodNight], [shown])).toEqual([shown, goodNight]);
  });

  it('goes by the instant and not by how it is written', () => {
    const abroad: Entry = { ...goodNight, at: '2026-11-23T22:20:00+01:00' };
    expect(merged([shown], [abroad])).toEqual([abroad, shown]);
  });

  it('has a fact once that two devices have placed differently', () => {
    const later: Entry = { ...goodNight, placedAt: '2026-11-23T21:50:00Z' };
    const started: Entry = { ...goodNight, kind: 'started', at: '2026-11-23T21:45:00Z' };
    expect(merged([later], [started, goodNight])).toEqual([goodNight, started]);
  });

  it('leaves both of its ledgers as they were', () => {
    const [a, b] = [Object.freeze([goodNight]), Object.freeze([shown])];
    merged(a, b);
    expect([a, b]).toEqual([[goodNight], [shown]]);
  });

  it('is the same with itself: idempotent', () => {
    fc.assert(
      fc.property(ledgers, (a) => {
        const once = merged(a, []);
        expect(textOf(merged(once, once))).toBe(textOf(once));
        expect(textOf(merged(a, a))).toBe(textOf(once));
      }),
    );
  });

  it('is the same either way round, even for two facts of one name: commutative', () => {
    fc.assert(
      fc.property(ledgers, ledgers, (a, b) => {
        expect(textOf(merged(a, b))).toBe(textOf(merged(b, a)));
      }),
    );
  });

  it('is the same in whatever order three devices meet: associative', () => {
    fc.assert(
      fc.property(ledgers, ledgers, ledgers, (a, b, c) => {
        expect(textOf(merged(merged(a, b), c))).toBe(textOf(merged(a, merged(b, c))));
      }),
    );
  });

  it('has each name once, every name there was, in order', () => {
    fc.assert(
      fc.property(ledgers, ledgers, (a, b) => {
        const union = merged(a, b);
        const ids = union.map(entryId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(ids)).toEqual(new Set([...a, ...b].map(entryId)));
        const instants = union.map(({ at }) => Temporal.Instant.from(at).epochMilliseconds);
        expect(instants).toEqual(instants.toSorted((x, y) => x - y));
      }),
    );
  });
});

describe('reading a stored ledger', () => {
  it.each([undefined, null])('finds no facts where there is nothing: %s', (stored) => {
    expect(decodeLedger(stored)).toEqual({ value: [], unreadable: [] });
  });

  it.each(['text', 7, true, { 0: goodNight }])('keeps aside what is no list at all: %j', (stored) => {
    expect(decodeLedger(stored)).toEqual({ value: [], unreadable: [stored] });
  });

  it.each(['closed', 'slept'])('keeps in which gap a nudge had fallen due before it was held: %s', (after) => {
    expect(decodeLedger([{ ...held, after }])).toEqual({ value: [{ ...held, after }], unreadable: [] });
  });

  it.each<[string, unknown]>([
    ['no object', 'goodNight'],
    ['nothing', null],
    ['a kind from a newer version', { ...goodNight, kind: 'dreamt' }],
    ['no instant', { kind: 'goodNight', device: 'laptop' }],
    ['a wall time for an instant', { ...goodNight, at: '2026-11-23T21:40:00' }],
    ['an instant that is a number', { ...goodNight, at: 1795463400000 }],
    ['a bedtime of 25:99', { ...shown, bedtime: '25:99' }],
    ['a turn of nought', { ...shown, turn: 0 }],
    ['half a turn', { ...shown, turn: 1.5 }],
    ['a turn that is no number', { ...shown, turn: Number.NaN }],
    ['an unknown stage', { ...shown, stage: 'breakfast' }],
    ['an unknown cause', { ...shown, lateMinutes: 5, cause: 'bored' }],
    ['a hold after nothing we know', { ...held, after: 'lunch' }],
    ['a hold by nobody', { ...held, hold: 'the cat' }],
    ['a snooze without an end', { kind: 'snoozed', at: goodNight.at, device: 'laptop' }],
    [
      'an overdue nudge that was missed',
      { kind: 'missed', at: goodNight.at, device: 'l', stage: 'overdue', cause: 'away' },
    ],
  ])('keeps the facts around one that cannot be read, and that one aside: %s', (_, broken) => {
    expect(decodeLedger([goodNight, broken, shown])).toEqual({ value: [shown, goodNight], unreadable: [broken] });
  });

  it.each<Entry>([
    { ...nudge, kind: 'claimed' },
    shown,
    { ...nudge, kind: 'failed', channel: 'notification', why: 'Refused.' },
    held,
    { kind: 'missed', at: goodNight.at, device: 'laptop', stage: 'bedtime', cause: 'away' },
    { kind: 'snoozed', at: goodNight.at, device: 'laptop', until: '2026-11-23T21:50:00Z' },
    { kind: 'restored', at: goodNight.at, device: 'laptop', undoes: entryId(goodNight) },
    goodNight,
  ])('keeps aside a fact in which anything is missing that belongs to it: $kind', (whole) => {
    expect(decodeLedger([whole])).toEqual({ value: [whole], unreadable: [] });
    for (const field of Object.keys(whole)) {
      const rest = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== field));
      expect(decodeLedger([rest]), field).toEqual({ value: [], unreadable: [rest] });
    }
  });

  it('keeps what a newer version added to a fact', () => {
    const richer = { ...goodNight, mood: 'calm' };
    expect(decodeLedger([richer])).toEqual({ value: [richer], unreadable: [] });
  });

  it('reads back every fact that was written, once, through JSON as well', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const written = merged(ledger, []);
        expect(decodeLedger(JSON.parse(JSON.stringify(written)))).toEqual({ value: written, unreadable: [] });
      }),
    );
  });

  it('never throws and never loses a value: each is read or kept aside', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.jsonValue(), fc.anything(), entries), { maxLength: 8 }), (stored) => {
        const { value, unreadable } = decodeLedger(stored);
        const names = new Set(stored.filter((raw) => !unreadable.includes(raw)).map((raw) => entryId(raw as Entry)));
        expect(value.length).toBe(names.size);
        expect(stored.every((raw) => unreadable.includes(raw) || names.has(entryId(raw as Entry)))).toBe(true);
      }),
    );
  });
});

describe('what a ledger lacks', () => {
  it('is a fact whose name it does not have', () => {
    expect(lacks([shown], [shown, goodNight])).toBe(true);
    expect(lacks([], [goodNight])).toBe(true);
  });

  it('is nothing where it has the names of all, and more', () => {
    expect(lacks([shown, goodNight], [goodNight])).toBe(false);
    expect(lacks([{ ...shown, channel: 'badge' }], [shown])).toBe(false);
    expect(lacks([shown], [])).toBe(false);
  });
});

describe('the facts that other machines need', () => {
  it('are what the person answered, took back and was told, and not what this machine showed', () => {
    const fact = { at: goodNight.at, device: 'laptop' };
    const skipped: Entry = { kind: 'skipped', ...fact };
    const restored: Entry = { kind: 'restored', ...fact, undoes: entryId(skipped) };
    const told: Entry = { kind: 'told', ...fact };
    const reached: Entry = { kind: 'reached', ...fact };
    expect(sharedFacts([shown, skipped, restored, told, reached, goodNight])).toEqual([
      ...[skipped, restored, told, goodNight],
    ]);
  });
});
