/** What is known of a value that cannot change; each is reckoned once. */
interface Known {
  /** The value as JSON. */
  text: string | undefined;
  /** What JSON makes of it. What came out of it is its own copy. */
  copy: unknown;
}

/** What is frozen through and through. */
const knownOf = new WeakMap<object, Known>();

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The value, frozen with all that it holds: changing any of it would throw. */
export function frozen<T>(value: T): T {
  if (!isObject(value) || knownOf.has(value)) return value;
  for (const inner of Object.values(value)) frozen(inner);
  knownOf.set(Object.freeze(value), { text: undefined, copy: undefined });
  return value;
}

/** Whether a value cannot change any more, with all that it holds. */
export function isFrozen(value: unknown): value is object {
  return isObject(value) && knownOf.has(value);
}

/** The value as JSON; `undefined` for what JSON does not carry. What cannot change is written out once. */
export function textOf(value: unknown): string | undefined {
  if (!isObject(value)) return JSON.stringify(value);
  const known = knownOf.get(value);
  if (known?.text !== undefined) return known.text;
  // A ledger is made anew at every write, of facts that are the old ones but for one.
  const text = Array.isArray(value) ? `[${value.map((one) => textOf(one) ?? 'null')}]` : JSON.stringify(value);
  if (known) known.text = text;
  return text;
}

/** A frozen copy of the value, as JSON carries it: what a storage area gives back. `undefined` when it carries nothing. */
export function carried(value: unknown): unknown {
  if (!isObject(value)) return plain(value);
  const known = knownOf.get(value);
  if (known?.copy !== undefined) return known.copy;
  const copy = Array.isArray(value) ? value.map((one) => carried(one) ?? null) : copyOf(value);
  if (isObject(copy) && !knownOf.has(copy)) knownOf.set(Object.freeze(copy), { text: undefined, copy });
  if (known) known.copy = copy;
  return copy;
}

/** What is no object, as JSON has it: no number is `null`, zero has no sign, and a function is nothing at all. */
function plain(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
  return typeof value === 'string' || typeof value === 'boolean' || value === null ? value : undefined;
}

function copyOf(value: object): unknown {
  if ('toJSON' in value && typeof value.toJSON === 'function') return carried(value.toJSON());
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    const own = carried(inner);
    if (own !== undefined) copy[key] = own;
  }
  return copy;
}
