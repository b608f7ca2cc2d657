import type { PlannedNight } from '../invariants/calendar.ts';
import type { Act, Reaction } from '../world/person.ts';
import type { Random } from '../world/random.ts';
import type { Deed } from './happening.ts';

/** A deed and when, in true time. */
export interface Timed {
  readonly at: number;
  readonly deed: Deed;
}

const minute = 60_000;

const reactions: readonly Reaction[] = [
  ...(['ignore', 'goodNightButton', 'goodNightButton', 'snoozeButton', 'snooze', 'click', 'close', 'close'] as const),
  ...(['goodNight', 'start', 'skip', 'look'] as const),
];

/** What somebody does about the first nudge of an evening that they end at the second. */
const first: readonly Reaction[] = ['ignore', 'ignore', 'close', 'start', 'click', 'goodNight'];

/** How people answer the nudges of an evening: half of them end it at the first or second, the others as it comes. */
function answersTo(random: Random): readonly Reaction[] {
  if (random.chance(0.5)) return [random.pick(first), random.pick(['goodNight', 'goodNightButton'] as const)];
  return Array.from({ length: random.whole(0, 4) }, () => random.pick(reactions));
}

/** Around which instants of a night things happen. */
export function momentOf(random: Random, { windDownAt, bedtimeAt, wakeAt }: PlannedNight): number {
  const anchor = random.pick([
    windDownAt,
    bedtimeAt,
    bedtimeAt,
    bedtimeAt + 15 * minute,
    bedtimeAt + 30 * minute,
    wakeAt,
  ]);
  const spread = random.pick([1_000, 20_000, 3 * minute, 40 * minute]);
  return anchor + random.whole(-spread, spread);
}

function edit(random: Random, { bedtimeAt, windDownAt }: PlannedNight): Timed {
  const two = (value: number) => String(value).padStart(2, '0');
  const time = `${two(random.pick([20, 21, 22, 23, 0, 1]))}:${two(5 * random.whole(0, 11))}`;
  const change = random.pick([
    { bedtime: time },
    { bedtime: time },
    { leadMinutes: 15 * random.whole(0, 8) },
    { wake: `0${random.whole(5, 9)}:${two(5 * random.whole(0, 11))}` },
    { toggles: random.whole(0, 6) },
  ]);
  return { at: random.whole(windDownAt - 60 * minute, bedtimeAt + 45 * minute), deed: { do: 'edits', change } };
}

/** Away from the machine for a while: idle after five minutes, or locked at once. */
function away(random: Random, night: PlannedNight): Timed[] {
  const from = momentOf(random, night);
  const back = from + random.pick([2, 7, 25, 90, 600]) * minute + random.whole(0, minute);
  const presence = random.pick(['idle', 'idle', 'locked'] as const);
  return [
    { at: from, deed: { do: 'is', presence } },
    { at: back, deed: { do: 'is', presence: 'active' } },
  ];
}

/** What the person does on the evening of a night and until it ends. */
export function personOn(random: Random, night: PlannedNight): Timed[] {
  const { windDownAt, wakeAt, bedtimeAt } = night;
  const deeds: Timed[] = [];
  const answers = answersTo(random).map((reaction) => ({
    reaction,
    afterMs: random.pick([2_000, 20_000, 2 * minute]) + random.whole(0, 5_000),
  }));
  deeds.push({ at: windDownAt - 90 * minute, deed: { do: 'reacts', reactions: answers } });
  const acts: readonly Act[] = ['start', 'snooze', 'goodNight', 'skip', 'undo', 'look'];
  if (random.chance(0.3)) deeds.push({ at: momentOf(random, night), deed: { do: 'popup', act: random.pick(acts) } });
  if (random.chance(0.1)) deeds.push({ at: momentOf(random, night), deed: { do: 'popup', act: 'undo' } });
  if (random.chance(0.06))
    deeds.push({ at: windDownAt - random.whole(0, 600) * minute, deed: { do: 'popup', act: 'skip' } });
  if (random.chance(0.08)) deeds.push(edit(random, night));
  if (random.chance(0.25)) deeds.push(...away(random, night));
  if (random.chance(0.08)) {
    const at = momentOf(random, night);
    const film = random.pick([
      { fullScreen: true, audible: true },
      { fullScreen: false, audible: true },
    ]);
    deeds.push({ at, deed: { do: 'screen', ...film } });
    const ends = at + random.whole(1, 60) * minute;
    deeds.push({ at: ends, deed: { do: 'screen', fullScreen: false, audible: false } });
  }
  if (random.chance(0.03)) {
    const until = new Date(Date.parse(night.night) + random.pick([1, 3, 7]) * 86_400_000).toISOString().slice(0, 10);
    deeds.push({
      at: bedtimeAt - random.whole(60, 300) * minute,
      deed: { do: 'edits', change: { pausedUntil: until } },
    });
  }
  if (random.chance(0.03)) deeds.push({ at: momentOf(random, night), deed: { do: 'saves' } });
  if (random.chance(0.02)) deeds.push({ at: momentOf(random, night), deed: { do: 'brings back' } });
  if (random.chance(0.015)) {
    // As well amid a tick as beside one.
    const at = random.chance(0.5)
      ? momentOf(random, night)
      : random.pick([windDownAt, bedtimeAt]) + random.whole(0, 60);
    deeds.push({ at, deed: { do: 'forgets' } });
  }
  // After a person's usual evening the machine is left alone until the morning.
  if (random.chance(0.5)) {
    const gone = bedtimeAt + random.whole(5, 90) * minute;
    deeds.push({ at: gone, deed: { do: 'is', presence: random.pick(['idle', 'locked'] as const) } });
    deeds.push({ at: wakeAt + random.whole(5, 60) * minute, deed: { do: 'is', presence: 'active' } });
  }
  return deeds;
}
