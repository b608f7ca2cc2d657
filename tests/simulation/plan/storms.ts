import type { PlannedNight } from '../invariants/calendar.ts';
import type { Random } from '../world/random.ts';
import { momentOf, type Timed } from './people.ts';

const minute = 60_000;

/**
 * Writes that come late, and within the next minute or two all that must not come between: the worker dies, the person
 * answers, the browser closes, the machine sleeps. What ordinary nights bring together once in a million.
 */
export function stormOn(random: Random, night: PlannedNight): Timed[] {
  if (random.chance(0.4)) return [];
  const from = momentOf(random, night);
  const call = random.pick(['storage.local.set', 'storage.local.set', 'storage.local', 'storage']);
  const fate = { how: 'lands', ms: random.whole(5_500, 25_000) } as const;
  const deed = {
    do: 'fails',
    call,
    fate,
    count: random.pick([2, 5, 1_000]),
    forMs: random.pick([1, 5]) * minute,
  } as const;
  const storm: Timed[] = [{ at: from, deed }];
  const soon = (ms: number) => from + random.whole(0, ms);
  if (random.chance(0.5)) {
    storm.push({
      at: soon(2 * minute),
      deed: { do: 'kills', calls: random.whole(1, 45), afterIt: random.chance(0.5) },
    });
  }
  if (random.chance(0.5)) {
    const act = random.pick(['start', 'snooze', 'goodNight', 'skip', 'undo', 'look'] as const);
    storm.push({ at: soon(minute), deed: { do: 'popup', act } });
  }
  if (random.chance(0.3)) {
    const at = soon(75_000);
    storm.push({ at, deed: { do: 'closes' } });
    storm.push({ at: at + random.pick([1_000, 20_000, 10 * minute]), deed: { do: 'opens' } });
  }
  if (random.chance(0.3)) {
    const at = soon(90_000);
    storm.push({ at, deed: { do: 'sleeps' } });
    storm.push({ at: at + random.pick([minute, 20 * minute]), deed: { do: 'resumes', presence: 'active' } });
  }
  return storm;
}
