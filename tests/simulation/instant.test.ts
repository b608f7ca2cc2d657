import { describe, expect, it } from 'vitest';
import { buildEngine } from './engine/build-engine.ts';
import { runSeed } from './run-seed.ts';
import { Instant } from './world/instant.ts';
import { Random } from './world/random.ts';

const real = Temporal.Instant;

/** What a call gives, as text, or what it throws. */
function outcome(work: () => unknown): string {
  try {
    return String(work());
  } catch (error) {
    return (error as Error).name;
  }
}

describe('the instants of the simulation', () => {
  it('say what the real ones say', () => {
    const random = new Random(7);
    const durations = [
      { minutes: 15 },
      { hours: 24 },
      { seconds: 20 },
      { minutes: -9, milliseconds: 1 },
      { nanoseconds: 1 },
    ];
    const odd = [{ days: 1 }, { minutes: 0.5 }, { hours: 1e13 }, {}];
    for (let turn = 0; turn < 5_000; turn += 1) {
      const ms = random.pick([random.whole(0, 4e12), 60_000 * random.whole(0, 6e7), -random.whole(0, 1e12), 8.64e15]);
      const other = ms + random.whole(-1, 1) * random.pick([0, 1, 1_000]);
      const duration = random.pick([...durations, ...odd]);
      const [own, theirs] = [Instant.fromEpochMilliseconds(ms), real.fromEpochMilliseconds(ms)];
      const said = (one: Instant | Temporal.Instant, kind: typeof real) => [
        one.epochMilliseconds,
        one.epochNanoseconds,
        JSON.stringify([one]),
        one.toString({ smallestUnit: 'minute' }),
        ...[() => one.add(duration), () => one.subtract(duration), () => Number(one)].map(outcome),
        one.round({ smallestUnit: 'minute', roundingMode: 'floor' }).toString(),
        one.round({ smallestUnit: 'minute', roundingMode: 'ceil' }).toString(),
        outcome(() => one.round({ smallestUnit: 'minute', roundingMode: 'floor', roundingIncrement: 30 })),
        one.toZonedDateTimeISO('Asia/Kathmandu').toString(),
        outcome(() => kind.compare(one as Temporal.Instant, kind.fromEpochMilliseconds(other))),
        outcome(() => kind.compare(String(one), real.fromEpochMilliseconds(other))),
        outcome(() => one.equals(kind.fromEpochMilliseconds(other))),
        outcome(() => real.fromEpochMilliseconds(other).until(one as Temporal.Instant)),
        outcome(() => kind.from(String(one))),
      ];
      expect(said(own, Instant as never)).toEqual(said(theirs, real));
    }
  });

  it('read what the real ones read, and refuse what they refuse', () => {
    const texts = [
      ...['2026-11-22T21:30:00Z', '2026-11-22T21:30:00.100Z', '2028-02-29T00:00:00Z', '2026-02-29T00:00:00Z'],
      ...[
        '2026-02-30T00:00:00Z',
        '2026-11-31T00:00:00Z',
        '2026-13-01T00:00:00Z',
        '2026-00-10T00:00:00Z',
        '2026-01-00T00:00:00Z',
        '2026-12-31T23:59:59.5Z',
        '2026-01-32T00:00:00Z',
        '2026-11-22T24:00:00Z',
        '2026-11-22T21:60:00Z',
        '2026-0x-01T00:00:00Z',
        '0050-01-01T00:00:00Z',
        '2026-11-22T21:30:00.Z',
        '2026-11-22T21:30:00.1xZ',
        '2026-11-22T21:30:00.05Z',
        'rubbish',
        '',
      ],
      ...[
        '2026-11-22T21:30:00.123456789Z',
        '2026-11-22T21:30:00+01:00',
        '2026-11-22T21:30Z',
        '2026-11-22',
        '+012026-11-22T21:30:00Z',
      ],
      ...['2016-12-31T23:59:60Z', '2026-11-22t21:30:00z', '2026-11-22T21:30:00Z[Europe/Amsterdam]'],
    ];
    for (const text of texts) {
      // Twice: what was read once is remembered.
      for (let turn = 0; turn < 2; turn += 1) {
        expect(
          outcome(() => Instant.from(text)),
          text,
        ).toBe(outcome(() => real.from(text)));
      }
    }
    for (const value of [undefined, null, 7, {}, []]) {
      expect(
        outcome(() => Instant.from(value)),
        String(value),
      ).toBe(outcome(() => real.from(value as never)));
    }
    for (const ms of [0.5, Number.NaN, 8.64e15 + 1]) {
      expect(outcome(() => Instant.fromEpochMilliseconds(ms))).toBe(outcome(() => real.fromEpochMilliseconds(ms)));
    }
    expect(real.fromEpochMilliseconds(0) instanceof Instant).toBe(true);
    expect(Instant.fromEpochMilliseconds(0) instanceof Instant).toBe(true);
    expect([{}, null, 0, 'text'].some((value) => (value as unknown) instanceof Instant)).toBe(false);
  });

  it('make the same worlds as the real ones, word for word', { timeout: 120_000 }, async () => {
    const [own, theirs] = [await buildEngine(), await buildEngine([], Temporal)];
    for (let seed = 1; seed <= 6; seed += 1) {
      const world = await runSeed(own, seed, { isTold: true });
      expect(world.trace.length).toBeGreaterThan(100);
      expect(world).toEqual(await runSeed(theirs, seed, { isTold: true }));
    }
  });
});
