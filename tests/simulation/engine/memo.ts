/** A pure function of the engine, costly and asked the same thing at every tick. */
type Pure = (...args: never[]) => unknown;

/** Where the answer for these arguments is kept; `undefined` when they are not worth keeping. */
type Shelf = (args: readonly unknown[]) => { readonly map: Map<unknown, unknown>; readonly key: unknown } | undefined;

/** One in so many kept answers is reckoned anew and must be the same. */
const sample = 1_024;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Answers by the identity of an object. What the simulated storage gives out is frozen and stays the same object. */
function byObject(at: number, keyOf: (args: readonly unknown[]) => unknown): Shelf {
  const maps = new WeakMap<object, Map<unknown, unknown>>();
  return (args) => {
    const object = args[at];
    if (!isObject(object) || !Object.isFrozen(object)) return undefined;
    const map = maps.get(object) ?? new Map<unknown, unknown>();
    maps.set(object, map);
    return { map, key: keyOf(args) };
  };
}

function byWeek(): Shelf {
  const shelf = byObject(0, (args) => args[1]);
  return ([night, schedule]) => {
    const { week, leadMinutes, zone, pausedUntil } = schedule as Record<string, unknown>;
    return shelf([week, `${night} ${leadMinutes} ${zone} ${pausedUntil}`]);
  };
}

/** Settings are decoded upon others; of what is not stored, the others alone decide. */
function byStoredAndBase(): Shelf {
  const [stored, absent] = [byObject(0, ([, base]) => base), byObject(1, ([raw]) => raw)];
  return (args) => (isObject(args[0]) ? stored(args) : absent([args[0], frozen(args[1])]));
}

function byText(): Shelf {
  const map = new Map<unknown, unknown>();
  return (args) => ({ map, key: args.join(' ') });
}

/**
 * The functions whose answers are kept, so that a hundred thousand nights take minutes and not hours: file, name, and
 * how to tell that the question is the same. They have no state; a test of the architecture sees to that.
 */
export const kept: readonly { readonly file: string; readonly name: string; readonly shelf: () => Shelf }[] = [
  { file: 'bedtime/night.ts', name: 'nightTimes', shelf: byWeek },
  { file: 'bedtime/night.ts', name: 'nightAfter', shelf: byText },
  { file: 'bedtime/night-state.ts', name: 'nightState', shelf: () => byObject(0, () => 0) },
  { file: 'bedtime/ledger.ts', name: 'decodeLedger', shelf: () => byObject(0, () => 0) },
  { file: 'state/decode-settings.ts', name: 'decodeSettings', shelf: byStoredAndBase },
  { file: 'nudge/wall-time.ts', name: 'dayName', shelf: byText },
];

function frozen<T>(value: T): T {
  if (!isObject(value) || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}

/** The function, its answers kept. @throws when a kept answer is not what the function would say now. */
export function memo(name: string, real: Pure): Pure {
  const shelf = kept.find((one) => one.name === name)?.shelf();
  let count = 0;
  return (...args) => {
    const place = shelf?.(args);
    if (!place) return real(...args);
    const { map, key } = place;
    if (!map.has(key)) map.set(key, frozen(real(...args)));
    count += 1;
    const answer = map.get(key);
    if (count % sample === 0 && JSON.stringify(real(...args)) !== JSON.stringify(answer)) {
      throw new Error(`${name} is not pure: another answer to the same question`);
    }
    return answer;
  };
}
