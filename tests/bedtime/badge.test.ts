import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badgeOf } from '../../bedtime/badge.ts';
import { isAfter } from '../../bedtime/instant.ts';
import type { Entry } from '../../bedtime/ledger.ts';
import { nightState } from '../../bedtime/night-state.ts';
import { tonight } from '../../bedtime/tonight.ts';
import { at, device, ordinary, told } from './evening.ts';

const night = tonight({ ...ordinary, leadMinutes: 45 }, at('Mon 22:00'));
if (!night) throw new Error('There is a night');
const open = nightState([]);
const withFact = (entry: Pick<Entry, 'kind'>) =>
  nightState([{ ...entry, at: at('Mon 20:00').toString(), device } as Entry]);

describe('the badge', () => {
  it.each([
    ['Mon 21:44', '', 'Mon 21:45'],
    ['Mon 21:45', '45', 'Mon 21:50'],
    ['Mon 21:45:01', '45', 'Mon 21:50'],
    ['Mon 21:49:59', '45', 'Mon 21:50'],
    ['Mon 21:50', '40', 'Mon 21:55'],
    ['Mon 22:15', '15', 'Mon 22:20'],
    ['Mon 22:19:59.999', '15', 'Mon 22:20'],
    ['Mon 22:20', '10', 'Mon 22:21'],
    ['Mon 22:20:30', '10', 'Mon 22:21'],
    ['Mon 22:21', '9', 'Mon 22:22'],
    ['Mon 22:29', '1', 'Mon 22:30'],
    ['Mon 22:29:59.999', '1', 'Mon 22:30'],
    ['Mon 22:30', 'zzz', 'Tue 06:30'],
    ['Tue 03:00', 'zzz', 'Tue 06:30'],
  ])('at %s says "%s" until %s', (now, text, until) => {
    const badge = badgeOf(night, open, at(now));
    expect(badge.text).toBe(text);
    expect(badge.changesAt && told(badge.changesAt)).toBe(until);
  });

  it('counts from the moment the person starts, hours before bedtime too', () => {
    const badge = badgeOf(night, withFact({ kind: 'started' }), at('Mon 20:28'));
    expect(badge.text).toBe('125');
    expect(badge.changesAt && told(badge.changesAt)).toBe('Mon 20:30');
  });

  it.each(['goodNight', 'skipped'] as const)('is empty for good after %s', (kind) => {
    expect(badgeOf(night, withFact({ kind }), at('Mon 22:00'))).toEqual({ text: '', changesAt: undefined });
    expect(badgeOf(night, withFact({ kind }), at('Mon 23:00'))).toEqual({ text: '', changesAt: undefined });
  });

  it('changes exactly when it says so: not a millisecond sooner, and never counts past the bedtime', () => {
    const moments = fc.integer({ min: -200 * 60_000, max: 8 * 60 * 60_000 - 1 });
    fc.assert(
      fc.property(moments, fc.boolean(), (fromBedtime, hasStarted) => {
        const now = night.bedtimeAt.add({ milliseconds: fromBedtime });
        const state = hasStarted ? withFact({ kind: 'started' }) : open;
        const { text, changesAt } = badgeOf(night, state, now);
        if (!changesAt) throw new Error('An open night changes its badge some time');
        expect(isAfter(changesAt, now)).toBe(true);
        expect(badgeOf(night, state, changesAt.subtract({ milliseconds: 1 })).text).toBe(text);
        if (text === 'zzz') expect(changesAt.equals(night.endsAt)).toBe(true);
        else expect(badgeOf(night, state, changesAt).text).not.toBe(text);
        if (text !== 'zzz' && text !== '') expect(Number(text) * 60_000).toBeGreaterThanOrEqual(-fromBedtime);
      }),
    );
  });
});
