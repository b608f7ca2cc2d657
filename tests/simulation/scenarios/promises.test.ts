import { describe, expect, it } from 'vitest';
import type { Deed } from '../plan/happening.ts';
import { play } from './scene.ts';

const night = '2026-11-22';
const of = (shown: readonly string[], stage: string) => shown.filter((line) => line.includes(`${night}/${stage}`));

describe('what is promised besides', () => {
  it('a film in full screen holds bedtime ten minutes, not longer', async () => {
    const seen = await play({
      to: '2026-11-22T22:50',
      happens: [['22:20', { do: 'screen', fullScreen: true, audible: true }]],
    });
    expect(seen.broken).toEqual([]);
    expect(of(seen.shown, 'bedtime')).toEqual([`22:40:00 nudge/${night}/bedtime/1`]);
  });

  it('a film that ends lets the nudge through within a minute', async () => {
    const seen = await play({
      to: '2026-11-22T22:50',
      happens: [
        ['22:20', { do: 'screen', fullScreen: true, audible: true }],
        ['22:34', { do: 'screen', fullScreen: false, audible: false }],
      ],
    });
    expect(seen.broken).toEqual([]);
    expect(of(seen.shown, 'bedtime')).toEqual([expect.stringMatching(/^22:3[45]/)]);
  });

  it('the keys for good night and snooze do what the buttons do, and nothing where there is nothing to be had', async () => {
    const press = (name: string): Deed => ({ do: 'event', name: 'commands.onCommand', args: [name] });
    const seen = await play({
      to: '2026-11-22T22:50',
      happens: [
        ['14:00', press('good-night')],
        ['22:31', press('snooze')],
        ['22:32', press('snooze')],
        ['22:45', press('good-night')],
        ['22:46', press('sing')],
      ],
    });
    expect(seen.broken).toEqual([]);
    const answers = seen.ledger(night).filter(({ kind }) => kind === 'goodNight' || kind === 'snoozed');
    expect(answers.map(({ kind, at }) => `${kind} ${at.slice(11, 16)}`)).toEqual(['snoozed 21:31', 'goodNight 21:45']);
    // The second snooze is not to be had while the first lasts: the popup says why.
    const opened = seen.trace.filter((line) => line.endsWith('opens popup'));
    expect(opened).toEqual([expect.stringContaining('T22:32:00')]);
  });

  it('idle and locked hold a nudge until the person is back', async () => {
    const seen = await play({
      to: '2026-11-22T23:50',
      happens: [
        ['22:20', { do: 'is', presence: 'locked' }],
        ['23:40', { do: 'is', presence: 'active' }],
      ],
    });
    expect(seen.broken).toEqual([]);
    expect(of(seen.shown, 'bedtime')).toEqual([`23:40:00 nudge/${night}/bedtime/1`]);
    expect(seen.messages.at(-1)).toMatch(/late: you were away/);
  });

  it('a pause of three nights is silent, and ends', async () => {
    const seen = await play({
      to: '2026-11-26T10:00',
      happens: [['18:00', { do: 'edits', change: { pausedUntil: '2026-11-25' } }]],
    });
    expect(seen.broken).toEqual([]);
    expect(seen.shown.map((line) => line.slice(9, 25))).toEqual(Array(5).fill('nudge/2026-11-25'));
  });

  it('a skipped night is silent, and undoing it brings the nudge', async () => {
    const seen = await play({
      to: '2026-11-22T22:50',
      happens: [
        ['21:00', { do: 'popup', act: 'skip' }],
        ['22:40', { do: 'popup', act: 'undo' }],
      ],
    });
    expect(seen.broken).toEqual([]);
    expect(seen.shown).toEqual([expect.stringMatching(/^22:40:\d\d nudge\/2026-11-22\/bedtime\/1$/)]);
  });

  it('snoozes put the nudge off, as often as there are any', async () => {
    const seen = await play({
      to: '2026-11-22T23:30',
      happens: [
        [
          '22:00',
          { do: 'reacts', reactions: Array.from({ length: 9 }, () => ({ reaction: 'snoozeButton', afterMs: 5_000 })) },
        ],
      ],
    });
    expect(seen.broken).toEqual([]);
    expect(of(seen.shown, 'bedtime').map((line) => line.slice(0, 5))).toEqual(['22:30', '22:40', '22:50', '23:00']);
  });

  it('a browser without windows, as on Android, opens the welcome at the installation', async () => {
    const seen = await play({ to: '2026-11-22T13:00', traits: { browser: 'firefox', seesWindows: false } });
    expect(seen.broken).toEqual([]);
    expect(seen.trace).toContainEqual(expect.stringMatching(/opens tab$/));
  });

  it('an answer at any moment at which the night is given up stands beside the miss, and is no second end', async () => {
    const kinds = new Set<string>();
    for (let ms = 0; ms <= 3_000; ms += 50) {
      const popup = Temporal.PlainDateTime.from('2026-11-23T06:29:56').add({ milliseconds: ms }).toString();
      const seen = await play({
        to: '2026-11-23T07:00',
        traits: { jitter: { share: 1, maxMs: 100 } },
        happens: [
          ['21:00', { do: 'is', presence: 'locked' }],
          [popup, { do: 'popup', act: 'goodNight' }],
        ],
      });
      expect(seen.broken, popup).toEqual([]);
      kinds.add(seen.kinds(night).slice(-2).join());
    }
    for (const last of ['held,goodNight', 'goodNight,missed', 'missed,goodNight']) expect(kinds).toContain(last);
  });

  it('of two machines on which the person snoozes at once, the last snooze counts on both, though it is shorter', async () => {
    const snooze: Deed = { do: 'popup', act: 'snooze' };
    const seen = await play({
      to: '2026-11-22T23:10',
      devices: 2,
      settings: { snooze: { minutes: 15, limit: 3, lengths: 'shrinking' } },
      happens: [
        ['22:20', { do: 'connects', online: false }],
        ['22:31', snooze, 1],
        ['22:47', snooze],
        ['22:47:00.400', snooze, 1],
        ['22:48', { do: 'connects', online: true }],
      ],
    });
    expect(seen.broken).toEqual([]);
    const untils = seen.ledger(night).flatMap(({ kind, until }) => (kind === 'snoozed' ? [until?.slice(11, 16)] : []));
    expect(untils).toEqual(['21:46', '22:02', '21:57']);
    const again = of(seen.shown, 'bedtime').filter((line) => line >= '22:50');
    expect(again.map((line) => line.slice(0, 5))).toEqual(['22:57', '22:57']);
  });
});
