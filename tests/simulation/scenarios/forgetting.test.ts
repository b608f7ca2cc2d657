import { describe, expect, it } from 'vitest';
import {
  forgottenAmidAct,
  forgottenAmidAnswer,
  forgottenAt,
  forgottenBesideBold,
  forgottenOnScreen,
  own,
  toldOf,
} from './forgetting-scenes.ts';
import { play, type Seen } from './scene.ts';

const night = '2026-11-22';
const bedtime = `nudge/${night}/bedtime/1`;
const settingsOf = ({ world }: Seen) => world.devices[0]?.stores.local.get(['settings'])['settings'];

describe('everything is forgotten', () => {
  it('at each moment of a tick: nothing of before comes back, and the nudge is given by the defaults', {
    timeout: 60_000,
  }, async () => {
    const times = new Set<number>();
    for (let ms = -400; ms <= 1_000; ms += 50) {
      const seen = await play(forgottenAt(ms));
      expect(seen.broken, `${ms} ms`).toEqual([]);
      expect(settingsOf(seen), `${ms} ms`).toMatchObject({ leadMinutes: 45, sync: false });
      expect(seen.trace.join(), `${ms} ms`).toContain('has everything forgotten: forgotten');
      expect(seen.shown.at(-1), `${ms} ms`).toMatch(/^22:30:0\d nudge\/2026-11-22\/bedtime\/1$/);
      expect([...(seen.world.devices[0]?.notifications.shown.keys() ?? [])], `${ms} ms`).toEqual([bedtime]);
      times.add(seen.shown.filter((line) => line.endsWith(bedtime)).length);
    }
    // Before the nudge, and after it: then it is not known any more that it was given.
    expect(times).toEqual(new Set([1, 2]));
  });

  it('while the worker answers a page: after the answer, of which nothing is left', async () => {
    const seen = await play(forgottenAmidAnswer);
    expect(seen.broken).toEqual([]);
    expect(seen.trace.join()).toContain('has everything forgotten: forgotten');
    expect(toldOf(seen)).not.toContain(own.week.mon.wake);
    // What is looked for is what would stand there.
    expect(toldOf(await play({ ...forgottenAmidAnswer, happens: forgottenAmidAnswer.happens.slice(0, -1) }))).toContain(
      own.week.mon.wake,
    );
  });

  it.each(['undo', 'goodNight'] as const)(
    'while the person answers with %s: nothing of before comes back',
    async (act) => {
      for (let ms = 1_200; ms <= 2_400; ms += 20) {
        expect((await play(forgottenAmidAct(act, ms))).broken, `${ms} ms`).toEqual([]);
      }
    },
  );

  it('while the nudge is on the screen: it stands there still, and is recorded anew', async () => {
    const seen = await play(forgottenOnScreen);
    expect(seen.broken).toEqual([]);
    expect(seen.shown.filter((line) => line.endsWith(bedtime))).toHaveLength(1);
    expect(seen.kinds(night)).toEqual(['claimed', 'shown']);
  });

  it('while a tick hangs that goes on without a lock: after it, or not at all', async () => {
    const seen = await play(forgottenBesideBold);
    expect(seen.broken).toEqual([]);
    const [hung, forgotten] = ['does not answer', 'has everything forgotten: forgotten'].map((words) =>
      seen.trace.findIndex((line) => line.includes(words)),
    );
    expect(hung).toBeGreaterThan(0);
    expect(forgotten).toBeGreaterThan(hung ?? 0);
    expect(settingsOf(seen)).toMatchObject({ leadMinutes: 45, sync: false });
    expect(seen.shown.at(-1)).toMatch(/^22:30:0\d nudge\/2026-11-22\/bedtime\/1$/);
  });
});
