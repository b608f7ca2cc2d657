import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, type Entry, entryId, merged } from '../../bedtime/ledger.ts';
import { nightState } from '../../bedtime/night-state.ts';
import { ledgers } from './arbitraries.ts';

const fact = (minute: number) => ({ at: `2026-11-23T21:${minute}:00Z`, device: 'laptop' });
const started: Answer = { kind: 'started', ...fact(10) };
const snoozed: Answer = { kind: 'snoozed', ...fact(20), until: '2026-11-23T21:30:00Z' };
const again: Answer = { kind: 'snoozed', ...fact(30), until: '2026-11-23T21:40:00Z' };
const skipped: Answer = { kind: 'skipped', ...fact(40) };
const goodNight: Answer = { kind: 'goodNight', ...fact(50) };
const undo = (entry: Entry, minute: number): Entry => ({ kind: 'restored', ...fact(minute), undoes: entryId(entry) });

describe('a night without facts', () => {
  it('is open, with nothing to undo', () => {
    expect(nightState([])).toEqual({
      ...{ finished: undefined, started: undefined, lastAnswer: undefined, told: false, reached: false },
      ...{ snoozes: [], shown: [], held: [], missed: [], restored: [] },
    });
  });
});

describe('an answer', () => {
  it.each([goodNight, skipped])('of $kind finishes the night', (answer) => {
    expect(nightState([answer]).finished).toEqual(answer);
  });

  it.each([started, snoozed])('of $kind leaves it open', (answer) => {
    expect(nightState([answer]).finished).toBeUndefined();
  });

  it('is what Undo takes back: the newest one that stands', () => {
    expect(nightState([started, snoozed, goodNight]).lastAnswer).toEqual(goodNight);
    expect(nightState([started, snoozed, { kind: 'told', ...fact(55) }]).lastAnswer).toEqual(snoozed);
  });

  it('given twice counts as the newer one', () => {
    expect(nightState([skipped, goodNight]).finished).toEqual(goodNight);
    expect(nightState([started, { ...started, ...fact(15) }]).started).toEqual({ ...started, ...fact(15) });
    expect(nightState([snoozed, again]).snoozes).toEqual([snoozed, again]);
  });
});

describe('undo', () => {
  it.each([started, snoozed, goodNight, skipped])('of $kind leaves the night as if it had not been', (answer) => {
    const restored = undo(answer, 59);
    expect(nightState([answer, restored])).toEqual({ ...nightState([]), restored: [restored] });
  });

  it('names its target: another answer of the same kind stands', () => {
    const state = nightState([snoozed, again, undo(snoozed, 55)]);
    expect(state.snoozes).toEqual([again]);
    expect(state.lastAnswer).toEqual(again);
  });

  it("does not touch another device's answer of the same instant", () => {
    const elsewhere: Entry = { ...goodNight, device: 'desk' };
    expect(nightState([elsewhere, goodNight, undo(goodNight, 55)]).finished).toEqual(elsewhere);
  });

  it('twice takes back the two last answers, one after the other', () => {
    const once = [started, snoozed, goodNight, undo(goodNight, 55)];
    expect(nightState(once).lastAnswer).toEqual(snoozed);
    const twice = [...once, undo(snoozed, 56)];
    expect(nightState(twice).lastAnswer).toEqual(started);
    expect(nightState(twice).snoozes).toEqual([]);
    expect(nightState([...twice, undo(started, 57)]).lastAnswer).toBeUndefined();
  });

  it('of the same answer on two devices takes back one answer', () => {
    const state = nightState([started, goodNight, undo(goodNight, 55), { ...undo(goodNight, 56), device: 'desk' }]);
    expect(state.finished).toBeUndefined();
    expect(state.lastAnswer).toEqual(started);
  });

  it('does not hinder the same answer from being given again later', () => {
    const later: Entry = { ...goodNight, ...fact(58) };
    expect(nightState([goodNight, undo(goodNight, 55), later]).finished).toEqual(later);
  });

  it('of something unknown changes nothing', () => {
    expect(nightState([goodNight, { kind: 'restored', ...fact(55), undoes: 'nothing' }]).finished).toEqual(goodNight);
  });

  it('works when it is known before what it undoes, as after a merge', () => {
    expect(nightState([undo(goodNight, 20), goodNight]).finished).toBeUndefined();
  });
});

describe('whether the person was reached', () => {
  it.each([started, snoozed, goodNight, skipped])('is told by an answer of $kind', (answer) => {
    expect(nightState([answer]).reached).toBe(true);
  });

  it('is told by a nudge that was clicked or closed, and not by one that was shown', () => {
    const shown: Entry = {
      ...{ kind: 'shown', ...fact(45), stage: 'bedtime', turn: 1, bedtime: '22:30', channel: 'badge' },
    };
    expect(nightState([shown]).reached).toBe(false);
    expect(nightState([shown, { kind: 'reached', ...fact(46) }]).reached).toBe(true);
  });
});

describe('whether the person was told of a miss', () => {
  it('is in the ledger, and nowhere else', () => {
    expect(nightState([{ kind: 'told', ...fact(46) }]).told).toBe(true);
    expect(nightState([goodNight]).told).toBe(false);
  });
});

describe('the state of any night', () => {
  it('does not depend on which device told it first', () => {
    fc.assert(
      fc.property(ledgers, ledgers, (a, b) => {
        expect(nightState(merged(a, b))).toEqual(nightState(merged(b, a)));
      }),
    );
  });

  it('has no answer that was undone', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const { finished, started, snoozes, restored, lastAnswer } = nightState(ledger);
        const undone = new Set(restored.map(({ undoes }) => undoes));
        const answers = [finished, started, lastAnswer, ...snoozes].filter((answer) => answer !== undefined);
        expect(answers.some((answer) => undone.has(entryId(answer)))).toBe(false);
      }),
    );
  });
});
