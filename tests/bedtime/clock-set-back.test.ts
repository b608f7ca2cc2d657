import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { added, type Entry, type Ledger, merged, placeOf } from '../../bedtime/ledger.ts';
import { nextNudge } from '../../bedtime/next-nudge.ts';
import type { NightId } from '../../bedtime/night.ts';
import { nightState } from '../../bedtime/night-state.ts';
import { standingNudge } from '../../bedtime/standing-nudge.ts';
import { tonight } from '../../bedtime/tonight.ts';
import { entries, ledgers } from './arbitraries.ts';
import { at, device, ordinary, told } from './evening.ts';

const monday = '2026-11-23' as NightId;
const fact = (moment: string) => ({ at: at(moment).toString(), device });
const bedtimeNudge: Entry = {
  ...{ kind: 'shown', ...fact('Mon 22:45'), stage: 'bedtime', turn: 1, bedtime: '22:30', channel: 'notification' },
};
const snoozed = (moment: string, minutes: number): Entry => ({
  ...{ kind: 'snoozed', ...fact(moment), until: at(moment).add({ minutes }).toString() },
});
const textOf = (ledger: Ledger) => JSON.stringify(ledger);

describe('a clock that was set back from 22:46 to 22:20', () => {
  const ledger = added([bedtimeNudge], [snoozed('Mon 22:20', 15)]);
  const night = tonight(ordinary, at('Mon 22:21'));

  it('lets a snooze come after the nudge that it answers', () => {
    expect(ledger.map(({ kind }) => kind)).toEqual(['shown', 'snoozed']);
    expect(standingNudge(monday, nightState(ledger))).toBeUndefined();
  });

  it('keeps what the clock said, and what was agreed on', () => {
    expect(ledger[1]).toMatchObject({ at: at('Mon 22:20').toString(), until: at('Mon 22:35').toString() });
    const { next } = night ? nextNudge(night, nightState(ledger), at('Mon 22:21')) : {};
    expect(next && `${next.stage}/${next.turn} ${told(next.dueAt)}`).toBe('bedtime/2 Mon 22:35');
  });

  it('lets the nudge after the snooze stand, though it is older than the first one by the clock', () => {
    const second: Entry = { ...bedtimeNudge, at: at('Mon 22:35').toString(), turn: 2 };
    expect(standingNudge(monday, nightState(added(ledger, [second])))).toBe('nudge/2026-11-23/bedtime/2');
  });

  it('lets Undo take back what was done last', () => {
    const started: Entry = { kind: 'started', ...fact('Mon 22:10') };
    expect(nightState(added(ledger, [started])).lastAnswer).toMatchObject(started);
  });
});

describe('facts that were made just now', () => {
  it('carry no place of their own as long as the clock goes on', () => {
    const started: Entry = { kind: 'started', ...fact('Mon 22:50') };
    expect(added([bedtimeNudge], [started])).toEqual([bedtimeNudge, started]);
  });

  it('are added once, however often they come', () => {
    const once = added([bedtimeNudge], [snoozed('Mon 22:20', 15)]);
    expect(added(once, [snoozed('Mon 22:20', 15)])).toEqual(once);
  });

  it('stand even behind the last instant that there is', () => {
    const last: Entry = { ...bedtimeNudge, at: '+275760-09-13T00:00:00Z' };
    expect(added([last], [snoozed('Mon 22:20', 15)])).toHaveLength(2);
  });

  it('come last, whatever the clock says, and stay there when ledgers meet', () => {
    fc.assert(
      fc.property(ledgers, ledgers, entries, (one, other, entry) => {
        const known = merged(one, []);
        const ledger = added(known, [entry]);
        const isNew = ledger.length > known.length;
        if (isNew) for (const before of known) expect(ledger.indexOf(before)).toBeLessThan(ledger.length - 1);
        expect(textOf(merged(ledger, other))).toBe(textOf(merged(other, ledger)));
        expect(textOf(merged(ledger, known))).toBe(textOf(ledger));
        const places = merged(ledger, other).map((each) => placeOf(each).epochMilliseconds);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });
});
